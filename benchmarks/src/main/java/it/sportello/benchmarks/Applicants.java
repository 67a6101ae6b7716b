package it.sportello.benchmarks;

import it.sportello.eligibility.Application;
import it.sportello.isee.Attestation;
import it.sportello.isee.ExemptIncome;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import it.sportello.legal.identifier.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Made-up applicants to the notice of Gonnostramatza, as columns for the references and as applications for the SDK. About a
 * third is admitted.
 */
final class Applicants {

    /** The scale of 1 to 5 members, in hundredths. */
    static final long[] SCALE = {100, 157, 204, 246, 285};

    static final LocalDate DAY = LocalDate.of(2010, 4, 20);

    private static final List<String> DOCUMENTS = List.of(
            "application form",
            "identity card",
            "tax code",
            "isee certificate",
            "exempt incomes declaration",
            "unemployment certificate");

    final int size;
    final boolean[] resident;
    final LocalDate[] born;
    final boolean[] unemployed;
    final long[] ise;
    final long[] exempt;
    final int[] members;

    Applicants(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.size = size;
        this.resident = new boolean[size];
        this.born = new LocalDate[size];
        this.unemployed = new boolean[size];
        this.ise = new long[size];
        this.exempt = new long[size];
        this.members = new int[size];
        for (int i = 0; i < size; i++) {
            resident[i] = random.nextInt(10) > 0;
            born[i] = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
            unemployed[i] = random.nextInt(10) > 0;
            ise[i] = random.nextInt(1_200_000);
            exempt[i] = random.nextInt(3) == 0 ? random.nextInt(300_000) : 0;
            members[i] = 1 + random.nextInt(5);
        }
    }

    /** The same as applications. */
    List<Application> applications() {
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            applications.add(new Application(
                    i + 1L,
                    DAY.atTime(10, 0),
                    Optional.empty(),
                    new Application.Applicant(
                            codiceFiscale(i),
                            Optional.of(born[i]),
                            Optional.of(resident[i] ? "Gonnostramatza" : "Ales")),
                    Optional.of("F" + i),
                    Optional.of(members[i]),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Attestation(
                            LocalDate.of(2010, 1, 15),
                            Euro.ofCents(ise[i]),
                            Fraction.of(SCALE[members[i] - 1], 100),
                            Optional.empty())),
                    Optional.of(exempt[i] == 0 ? List.of() : List.of(new ExemptIncome("a", Euro.ofCents(exempt[i])))),
                    List.of(),
                    Map.of("unemployed", unemployed[i], "fit for service", true),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    DOCUMENTS,
                    Optional.of(List.of())));
        }
        return applications;
    }

    /** The same as a list that was read, whose records the reader has checked. */
    Batch<Application> read() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"protocol\":")
                    .append(i + 1)
                    .append(",\"received\":\"")
                    .append(DAY)
                    .append("T10:00:00\"")
                    .append(",\"applicant\":{\"codiceFiscale\":\"")
                    .append(codiceFiscale(i))
                    .append("\",\"born\":\"")
                    .append(born[i])
                    .append("\",\"residence\":\"")
                    .append(resident[i] ? "Gonnostramatza" : "Ales")
                    .append("\"},\"registryFamily\":\"F")
                    .append(i)
                    .append("\",\"members\":")
                    .append(members[i])
                    .append(",\"attestation\":{\"presented\":\"2010-01-15\",\"ise\":\"")
                    .append(Euro.ofCents(ise[i]))
                    .append("\",\"scale\":\"")
                    .append(BigDecimal.valueOf(SCALE[members[i] - 1], 2))
                    .append("\"},\"exemptIncomes\":[");
            if (exempt[i] > 0) {
                json.append("{\"kind\":\"a\",\"amount\":\"")
                        .append(Euro.ofCents(exempt[i]))
                        .append("\"}");
            }
            json.append("],\"facts\":{\"unemployed\":")
                    .append(unemployed[i])
                    .append(",\"fit for service\":true},\"documents\":[\"")
                    .append(String.join("\",\"", DOCUMENTS))
                    .append("\"],\"otherBenefits\":[]}");
        }
        return new DocumentReader()
                .readList(
                        "applications.json",
                        json.append(']').toString().getBytes(StandardCharsets.UTF_8),
                        DocumentFormat.JSON,
                        Application.class);
    }

    /** Formally valid, and nobody's: there is no country Z999. */
    private static String codiceFiscale(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number, place = 0; place < 6; place++, rest /= 20) {
            letters.append("BCDFGHJKLMNPQRSTVWXZ".charAt(rest % 20));
        }
        String fifteen = letters + "70C12Z999";
        for (char check = 'A'; check <= 'Z'; check++) {
            if (Identifier.CODICE_FISCALE_PERSONA.defect(fifteen + check).isEmpty()) {
                return fifteen + check;
            }
        }
        throw new IllegalStateException(fifteen);
    }
}
