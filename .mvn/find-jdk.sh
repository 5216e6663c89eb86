#!/bin/sh
# Prints the home of a JDK that can build and run Tamga, or says in one sentence what to install.
# Looks at JAVA_HOME, then at the java on the PATH, then where systems and tools put JDKs.
wanted=25

feature_version() { # the feature version that a JDK's release file states, or 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

suits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(feature_version "$1")" -ge "$wanted" ]
}

on_path=$(command -v java 2>/dev/null || true)
[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")

for home in "${JAVA_HOME-}" "$on_path" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && suits "$home"; then
    printf '%s\n' "$home"
    exit 0
  fi
done
echo "Tamga needs JDK $wanted or later and found none: install one (for example Eclipse Temurin $wanted), or point JAVA_HOME at it." >&2
exit 1
