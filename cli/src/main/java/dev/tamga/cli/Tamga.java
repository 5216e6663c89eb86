package dev.tamga.cli;

import dev.tamga.lists.GateException;
import dev.tamga.screening.Engine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code tamga}. */
@Command(
    name = "tamga",
    mixinStandardHelpOptions = true,
    versionProvider = Tamga.Version.class,
    description = {
      "Screens customers against sanctions lists and arrest warrants, in any script, and says why.",
      ""
    },
    subcommands = {
      ScreenCommand.class,
      CompareCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      ListsCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something unforeseen went wrong",
      "2:the command line could not be understood",
      "3:some rows were not screened; the others were",
      "4:the load gate refused a list; the last good snapshot is as it was",
      "5:a file could not be read or written, or is not what it should be",
      "6:what was asked for is not there"
    },
    footer = {
      "",
      "Examples:",
      "  tamga screen examples/customers.csv       screen a file, show a table",
      "  tamga search 'Владимир Путин'             look one name up",
      "  tamga lists fetch                         get the official lists",
      "  tamga lists build -o lists.tamga FOLDER   or build them from files at hand",
      "",
      "Shell completion:  source <(tamga generate-completion)"
    })
public final class Tamga implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  Tamga(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Says which version this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tamga " + Engine.VERSION};
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs the command and leaves the JVM with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(arguments, out, err);
    if (code == ExitCode.OK && out.checkError()) {
      code = ExitCode.FILE;
    }
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }

  /** Runs the command with streams of the caller's. Returns the exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, Surroundings.of(out, err));
  }

  static int run(String[] arguments, Surroundings surroundings) {
    PrintStream out = surroundings.out();
    PrintStream err = surroundings.err();
    CommandLine command = new CommandLine(new Tamga(surroundings));
    command.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((exception, failed, parsed) -> {
      out.flush();
      err.println("tamga: " + printable(message(exception)));
      err.flush();
      return code(exception);
    });
    int code = command.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** Names of files and columns come from outside: nothing in them may steer the terminal. */
  private static String printable(String message) {
    return message
        .lines()
        .map(line -> line.startsWith("  ") ? "  " + TextTable.plain(line) : TextTable.plain(line))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static int code(Exception exception) {
    if (exception instanceof GateException) {
      return ExitCode.REFUSED;
    }
    if (exception instanceof IOException) {
      return ExitCode.FILE;
    }
    return exception instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.UNEXPECTED;
  }

  /** What a person can act on; never a stack trace. */
  private static String message(Exception exception) {
    if (exception instanceof GateException gate) {
      return "the load gate refused the candidate; nothing was changed.\n  - "
          + String.join("\n  - ", gate.reasons())
          + "\nIf that is as it should be, build again with --accept-shrink \"why\".";
    }
    if (exception instanceof CharacterCodingException) {
      return "the text is not in the encoding that it begins in; save it as UTF-8 and try again.";
    }
    if (exception instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file);
    }
    String message = exception.getMessage();
    if (exception instanceof IOException) {
      return message == null ? "a file could not be read or written" : message;
    }
    if (exception instanceof IllegalArgumentException && message != null) {
      return message;
    }
    return "something unforeseen went wrong ("
        + exception.getClass().getSimpleName()
        + ": "
        + message
        + "). Please report it with the command that you ran.";
  }

  private static String reason(FileSystemException file) {
    if (file.getReason() != null) {
      return file.getReason();
    }
    return switch (file.getClass().getSimpleName().toLowerCase(Locale.ROOT)) {
      case "nosuchfileexception" -> "there is no such file or folder";
      case "accessdeniedexception" -> "no permission";
      case "filealreadyexistsexception" -> "it exists already";
      default -> "it could not be read or written";
    };
  }
}
