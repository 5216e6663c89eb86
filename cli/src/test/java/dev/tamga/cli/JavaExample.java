package dev.tamga.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java source out of a text for people, compiled and run. Statements are put into a class. */
final class JavaExample {
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public |final |sealed |abstract )*(?:class|record|interface|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);

  private JavaExample() {}

  /**
   * Compiles and runs an example: its {@code main}, if it has one.
   *
   * @param folder for the classes
   * @param root the folder in which it runs
   * @return what it printed
   * @throws AssertionError when it does not compile or does not run
   */
  static String run(String source, Path folder, Path root) throws IOException {
    Matcher type = TYPE.matcher(source);
    String name = type.find() ? type.group(1) : "Example";
    boolean whole = TYPE.matcher(source).find();
    compile(name, whole ? source : wrapped(source), folder);
    if (!whole || source.contains("void main")) {
      return Child.java(root, List.of(folder.toString()), name).successful();
    }
    return "";
  }

  /** Statements, with the imports before them. */
  static String wrapped(String statements) {
    String imports =
        IMPORT
            .matcher(statements)
            .results()
            .map(found -> found.group())
            .collect(Collectors.joining("\n"));
    return imports
        + "\nclass Example {\n  public static void main(String[] arguments) throws Exception {\n"
        + IMPORT.matcher(statements).replaceAll("")
        + "\n  }\n}\n";
  }

  private static void compile(String name, String source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    Files.createDirectories(folder);
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
      if (!compiler.getTask(null, files, problems, options, null, List.of(file)).call()) {
        throw new AssertionError(
            "The example does not compile:\n"
                + problems.getDiagnostics().stream()
                    .map((Diagnostic<?> problem) ->
                        problem.getLineNumber() + ": " + problem.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n"))
                + "\n"
                + source);
      }
    }
  }
}
