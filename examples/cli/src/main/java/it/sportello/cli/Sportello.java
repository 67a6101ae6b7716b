package it.sportello.cli;

import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command {@code sportello}. */
@Command(
        name = "sportello",
        mixinStandardHelpOptions = true,
        version = "sportello 0.1.0",
        description = "Le regole dei procedimenti sociali italiani, con la motivazione di ogni risultato.",
        footer = {
            "",
            "Esito: 0 fatto; 1 fatto, ma qualcosa è stato respinto o non torna; 2 i dati non si possono leggere;",
            "3 difetto del programma. «-» al posto di un file legge l'ingresso standard."
        },
        subcommands = {
            DemoCommand.class,
            IseeCommand.class,
            RankCommand.class,
            PayCommand.class,
            RegisterCommand.class,
            ScoreCommand.class,
            AuditCommand.class,
            ObligationsCommand.class,
            CheckCommand.class,
            SchemaCommand.class
        })
public final class Sportello {

    private static final int DEFECT = 3;

    private static final Euro MOST_MONEY = Euro.of(1_000_000_000);

    private final InputStream in;

    private Sportello(InputStream in) {
        this.in = in;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(run(System.in, System.out, System.err, args));
    }

    /** Runs the command on these streams, in UTF-8, and returns its exit status. */
    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new Sportello(in))
                .setOut(writer)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .registerConverter(Path.class, text -> convert(text, Path::of, CliMessage.NOT_A_FILE))
                .registerConverter(LocalDate.class, text -> convert(text, LocalDate::parse, CliMessage.NOT_A_DATE))
                .registerConverter(IseeSide.class, text -> convert(text, IseeSide::parse, CliMessage.NOT_A_SIDE))
                .registerConverter(Euro.class, text -> convert(text, Sportello::money, CliMessage.NOT_AN_AMOUNT))
                .registerConverter(
                        DocumentKind.class,
                        text -> convert(text, DocumentKind::parse, CliMessage.NOT_A_KIND, DocumentKind.names()))
                .registerConverter(Fraction.class, text -> convert(text, Sportello::rate, CliMessage.NOT_A_NUMBER))
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    Locale locale = line.getCommand() instanceof Action action ? action.locale() : Locale.ITALIAN;
                    errors.println(CliMessage.INTERNAL.text(
                            locale, List.of(exception.getClass().getSimpleName())));
                    return DEFECT;
                });
        int status;
        try {
            status = args.length == 0 ? usage(command, writer) : command.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            errors.println(CliMessage.INTERNAL.text(
                    Locale.ITALIAN, List.of(e.getClass().getSimpleName())));
            status = DEFECT;
        }
        errors.flush();
        if (writer.checkError()) {
            errors.println(CliMessage.CANNOT_WRITE.text(Locale.ITALIAN, List.of("-")));
            return Action.UNREADABLE;
        }
        return status;
    }

    /** The only numbers on the command line are rates. */
    private static Fraction rate(String text) {
        Fraction rate = Fraction.parse(text);
        if (rate.signum() < 0 || rate.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a rate is from 0 to 1");
        }
        return rate;
    }

    /** The only amounts on the command line are budgets. */
    private static Euro money(String text) {
        Euro amount = Euro.parse(text);
        if (amount.signum() <= 0 || amount.exceeds(MOST_MONEY)) {
            throw new IllegalArgumentException("a budget is money");
        }
        return amount;
    }

    private static <T> T convert(String text, Function<String, T> reading, CliMessage otherwise, Object... arguments) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            List<Object> all = new ArrayList<>(List.of(Table.plain(text)));
            all.addAll(List.of(arguments));
            throw new TypeConversionException(otherwise.text(Locale.ITALIAN, all));
        }
    }

    private static int usage(CommandLine command, PrintWriter writer) {
        command.usage(writer);
        return Action.UNREADABLE;
    }

    InputStream in() {
        return in;
    }
}
