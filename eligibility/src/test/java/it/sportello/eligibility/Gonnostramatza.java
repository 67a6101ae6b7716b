package it.sportello.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notice of the examples, and an application that meets all of it, to be changed in one point at a time. */
final class Gonnostramatza {

    static final Path FOLDER = Path.of("../examples/notices/gonnostramatza-2010");
    static final DocumentReader READER = new DocumentReader();
    static final String NOTICE = read(FOLDER.resolve("notice.yaml"));
    static final NoticeEvaluator EVALUATOR = evaluator(NOTICE);
    static final LocalDate DAY = LocalDate.of(2010, 4, 20);

    private Gonnostramatza() {}

    static Outcome<NoticeEvaluator> check(String notice) {
        return NoticeEvaluator.of(
                READER.read("notice.yaml", notice.getBytes(UTF_8), DocumentFormat.YAML, Notice.class));
    }

    static NoticeEvaluator evaluator(String notice) {
        return check(notice).fold(Outcome.Computed::value, refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    static Batch<Application> applications() {
        return applications(read(FOLDER.resolve("applications.json")));
    }

    static Batch<Application> applications(String json) {
        return READER.readList("applications.json", json.getBytes(UTF_8), DocumentFormat.JSON, Application.class);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Draft draft() {
        return new Draft();
    }

    /** An application in the making; as it stands, it meets every clause. */
    static final class Draft {
        long protocol = 1;
        LocalDateTime received = DAY.atTime(10, 0);
        String codiceFiscale = "QXVZWZ70C12Z999H";
        LocalDate born = LocalDate.of(1970, 3, 12);
        Optional<String> residence = Optional.of("Gonnostramatza");
        String family = "F1";
        int members = 1;
        Optional<Attestation> attestation = attestation("3000.00", "1.00");
        Optional<List<ExemptIncome>> exemptIncomes = Optional.of(List.of());
        Map<String, Boolean> facts = new HashMap<>(Map.of("unemployed", true, "fit for service", true));
        List<String> documents = new ArrayList<>(List.of(
                "application form",
                "identity card",
                "tax code",
                "isee certificate",
                "exempt incomes declaration",
                "unemployment certificate"));
        Optional<List<Application.DeclaredBenefit>> otherBenefits = Optional.of(List.of());

        static Optional<Attestation> attestation(String ise, String scale) {
            return Optional.of(new Attestation(
                    LocalDate.of(2010, 1, 15), Euro.parse(ise), Fraction.parse(scale), Optional.empty()));
        }

        Draft protocol(long number) {
            protocol = number;
            return this;
        }

        Draft received(String time) {
            received = LocalDateTime.parse(time);
            return this;
        }

        Draft codiceFiscale(String code) {
            codiceFiscale = code;
            return this;
        }

        Draft born(String day) {
            born = LocalDate.parse(day);
            return this;
        }

        Draft residence(String municipality) {
            residence = Optional.of(municipality);
            return this;
        }

        Draft family(String id) {
            family = id;
            return this;
        }

        Draft members(int number) {
            members = number;
            return this;
        }

        Draft isee(String ise, String scale, String... exempt) {
            attestation = attestation(ise, scale);
            List<ExemptIncome> incomes = new ArrayList<>();
            for (String amount : exempt) {
                incomes.add(new ExemptIncome("a", Euro.parse(amount)));
            }
            exemptIncomes = Optional.of(incomes);
            return this;
        }

        Draft fact(String name, boolean value) {
            facts.put(name, value);
            return this;
        }

        Draft unknown(String name) {
            facts.remove(name);
            return this;
        }

        Draft without(String document) {
            documents.remove(document);
            return this;
        }

        Draft benefit(String benefit, Application.DeclaredBenefit.Recipient recipient, Integer... months) {
            List<Application.DeclaredBenefit> declared = new ArrayList<>(otherBenefits.orElseThrow());
            declared.add(new Application.DeclaredBenefit(
                    benefit,
                    recipient,
                    Optional.of(List.of(months)).filter(it -> !it.isEmpty()).map(it -> it.get(0))));
            otherBenefits = Optional.of(declared);
            return this;
        }

        Application application() {
            return new Application(
                    protocol,
                    received,
                    Optional.empty(),
                    new Application.Applicant(codiceFiscale, Optional.of(born), residence),
                    Optional.of(family),
                    Optional.of(members),
                    Optional.empty(),
                    Optional.empty(),
                    attestation,
                    exemptIncomes,
                    List.of(),
                    facts,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    documents,
                    otherBenefits);
        }

        Decision decision() {
            return EVALUATOR.decide(application());
        }
    }
}
