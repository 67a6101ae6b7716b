package it.sportello.eligibility.publication;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.NoticeEvaluator;
import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.DocumentReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notice of the examples, and an application that meets all of it, to be changed in one point at a time. */
public final class Cases {

    private static final Path FOLDER = Path.of("../examples/notices/gonnostramatza-2010");
    private static final DocumentReader READER = new DocumentReader();

    /** The notice. */
    public static final NoticeEvaluator EVALUATOR = NoticeEvaluator.of(
                    READER.read(FOLDER.resolve("notice.yaml"), Notice.class))
            .result()
            .orElseThrow();

    /** The applications of the examples. */
    public static final List<Application> APPLICATIONS = READER.readList(
                    FOLDER.resolve("applications.json"), Application.class)
            .values();

    /** The decisions on them. */
    public static final Decisions DECISIONS = EVALUATOR.decideAll(APPLICATIONS);

    private Cases() {}

    /** Codes only. */
    public static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }

    /** Codes with the place. */
    public static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().pointer())
                .toList();
    }

    /** An application in the making; as it stands, it meets every clause. */
    public static Draft draft(long protocol) {
        return new Draft(protocol);
    }

    /** An application in the making. */
    public static final class Draft {
        private final long protocol;
        private LocalDateTime received = LocalDateTime.of(2010, 4, 20, 10, 0);
        private String codiceFiscale = "QXVZWZ70C12Z999H";
        private LocalDate born = LocalDate.of(1970, 3, 12);
        private String residence = "Gonnostramatza";
        private String family = "F1";
        private int members = 1;
        private Optional<Attestation> attestation = attestation("3000.00", "1.00");
        private List<ExemptIncome> exempt = List.of();
        private final Map<String, Boolean> facts = new HashMap<>(Map.of("unemployed", true, "fit for service", true));
        private final List<String> documents = new ArrayList<>(List.of(
                "application form",
                "identity card",
                "tax code",
                "isee certificate",
                "exempt incomes declaration",
                "unemployment certificate"));

        private Draft(long protocol) {
            this.protocol = protocol;
        }

        private static Optional<Attestation> attestation(String ise, String scale) {
            return Optional.of(new Attestation(
                    LocalDate.of(2010, 1, 15), Euro.parse(ise), Fraction.parse(scale), Optional.empty()));
        }

        /** Who applies. */
        public Draft person(String code, LocalDate day) {
            codiceFiscale = code;
            born = day;
            return this;
        }

        /** Late or not. */
        public Draft received(LocalDateTime time) {
            received = time;
            return this;
        }

        /** Where the applicant lives. */
        public Draft residence(String municipality) {
            residence = municipality;
            return this;
        }

        /** The registry family. */
        public Draft family(String id, int size) {
            family = id;
            members = size;
            return this;
        }

        /** The attested values. */
        public Draft isee(String ise, String scale, String... amounts) {
            attestation = attestation(ise, scale);
            exempt = List.of(amounts).stream()
                    .map(amount -> new ExemptIncome("a", Euro.parse(amount)))
                    .toList();
            return this;
        }

        /** Without an attestation. */
        public Draft withoutIsee() {
            attestation = Optional.empty();
            return this;
        }

        /** A fact. */
        public Draft fact(String name, boolean value) {
            facts.put(name, value);
            return this;
        }

        /** A fact nobody knows. */
        public Draft unknown(String name) {
            facts.remove(name);
            return this;
        }

        /** Without a document. */
        public Draft without(String document) {
            documents.remove(document);
            return this;
        }

        /** The application. */
        public Application application() {
            return new Application(
                    protocol,
                    received,
                    Optional.empty(),
                    new Application.Applicant(codiceFiscale, Optional.of(born), Optional.of(residence)),
                    Optional.of(family),
                    Optional.of(members),
                    Optional.empty(),
                    Optional.empty(),
                    attestation,
                    Optional.of(exempt),
                    List.of(),
                    facts,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    documents,
                    Optional.of(List.of()));
        }

        /** The decision on it. */
        public Decision decision() {
            return EVALUATOR.decide(application());
        }
    }
}
