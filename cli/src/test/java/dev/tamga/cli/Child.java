package dev.tamga.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program run in a JVM of its own, in a folder of its own: its exit code and what it wrote. */
record Child(List<String> command, int code, String out, String err) {
  /** Runs a class with the libraries of this JVM. */
  static Child java(Path workingFolder, List<String> moreClassPath, String... classAndArguments)
      throws IOException {
    List<String> classPath = new ArrayList<>(moreClassPath);
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      classPath.add(Path.of(entry).toAbsolutePath().toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(String.join(java.io.File.pathSeparator, classPath));
    command.addAll(Arrays.asList(classAndArguments));
    return run(workingFolder, command);
  }

  private static Child run(Path workingFolder, List<String> command) throws IOException {
    Path errors = java.nio.file.Files.createTempFile("child", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("TAMGA_HOME", errors + ".no-lists");
    builder.environment().remove("COLUMNS");
    Process process = builder.start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return new Child(command, code, said, java.nio.file.Files.readString(errors));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      java.nio.file.Files.deleteIfExists(errors);
    }
  }

  /** What it wrote, when all went well. */
  String successful() {
    if (code != 0) {
      throw new AssertionError("Exit code " + code + " of " + command + ":\n" + err);
    }
    return out;
  }
}
