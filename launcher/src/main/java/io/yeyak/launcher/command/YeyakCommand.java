package io.yeyak.launcher.command;

import io.yeyak.common.embedded.EmbeddedFailure;
import io.yeyak.launcher.process.ListeningProblems;
import io.yeyak.launcher.settings.SettingsProblems;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program itself: without the name of a command it runs. */
@Command(
        name = "yeyak",
        description = "Yeyak reserves tickets. Without a command it runs the whole platform in this process.",
        mixinStandardHelpOptions = true,
        versionProvider = YeyakCommand.Version.class)
public final class YeyakCommand extends RunCommand {

    private static final Logger log = LoggerFactory.getLogger(YeyakCommand.class);

    private YeyakCommand(PrintWriter out) {
        super(out);
    }

    /** Does what is typed. Returns 0, or 1 if it failed, or 2 if it was not understood; audits say more. */
    public static int execute(PrintWriter out, PrintWriter err, String... words) {
        var yeyak = new CommandLine(new YeyakCommand(out))
                .addSubcommand(new RunCommand(out))
                .addSubcommand(new RehearseCommand(out))
                .addSubcommand(new StartCommand())
                .addSubcommand(new MigrateCommand())
                .addSubcommand(new TokenCommand(out))
                .addSubcommand(new DrillCommand(out))
                .addSubcommand(new BenchCommand(out))
                .addSubcommand(new AuditCommand(out))
                .addSubcommand(new SettingsCommand(out))
                .addSubcommand(new VersionCommand(out))
                .addSubcommand(new BrokerCommand())
                .addSubcommand(new BareCommand());
        yeyak.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return yeyak.addSubcommand(new HelpCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                .setParameterExceptionHandler(new ShortUsage())
                .execute(words);
    }

    private static int failed(Exception failure, CommandLine line) {
        line.getErr().println(sentence(failure, line.getCommandSpec().qualifiedName()));
        log.atDebug().setCause(failure).log("Failed");
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    // What people can do something about says so by itself; of anything else the cause at the bottom is told.
    private static String sentence(Exception failure, String command) {
        if (failure instanceof EmbeddedFailure
                || failure instanceof SettingsProblems
                || failure instanceof ListeningProblems
                || failure instanceof IllegalArgumentException) {
            return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
        }
        Throwable bottom = failure;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return "'" + command + "' failed: " + bottom + "  (YEYAK_LOG=debug tells more)";
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Yeyak " + VersionCommand.yeyak()};
        }
    }

    private static final class ShortUsage implements CommandLine.IParameterExceptionHandler {

        @Override
        public int handleParseException(CommandLine.ParameterException mistake, String[] words) {
            var line = mistake.getCommandLine();
            line.getErr().println(mistake.getMessage());
            line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return CommandLine.ExitCode.USAGE;
        }
    }
}
