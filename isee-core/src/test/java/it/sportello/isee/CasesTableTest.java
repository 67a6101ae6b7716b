package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Outcome;
import it.sportello.legal.Rounding;
import it.sportello.legal.document.Batch;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of {@code cases.json}, each with its source, to the cent. */
class CasesTableTest {

    /**
     * A worked case.
     *
     * @param kind P published and equal to ours, P~ published but imprecise, D derived from the act
     * @param rules the rules it shows
     * @param dsu the declaration; without it an ISEE ridefinito is computed from the attestation
     * @param figurativeRate the rate of the figurative income, where the case sets one
     */
    public record Case(
            @NotBlank String id,
            @Pattern(regexp = "P~?|D") String kind,
            @NotBlank String rules,
            @NotBlank String source,
            @NotBlank String note,
            Optional<@Valid Dsu> dsu,
            Optional<Request> request,
            Optional<Fraction> figurativeRate,
            Optional<Rounding.Mode> rounding,
            Optional<@Valid Attestation> attestation,
            List<@Valid ExemptIncome> exemptIncomes,
            Map<String, Fraction> expected) {}

    private static final List<Case> CASES = read();
    private static final Map<IseeOptions, IseeCalculator> CALCULATORS = new LinkedHashMap<>();

    private static List<Case> read() {
        try (InputStream in = Objects.requireNonNull(CasesTableTest.class.getResourceAsStream("cases.json"))) {
            Batch<Case> batch =
                    new DocumentReader().readList("cases.json", in.readAllBytes(), DocumentFormat.JSON, Case.class);
            assertThat(batch.records())
                    .allSatisfy(record -> assertThat(record.value())
                            .as(() -> record.findings().stream()
                                    .map(finding -> finding.line(Locale.ENGLISH))
                                    .collect(Collectors.joining("\n")))
                            .isPresent());
            return batch.values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Named<Case>> cases() {
        return CASES.stream().map(each -> Named.of(each.id() + " (" + each.kind() + "): " + each.note(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theWorkedCases(Case worked) {
        Map<String, Fraction> all = worked.dsu().isPresent() ? indicator(worked) : Map.of("isee", ridefinito(worked));
        Map<String, Fraction> asked = new LinkedHashMap<>();
        worked.expected().keySet().forEach(item -> asked.put(item, all.getOrDefault(item, Fraction.of(-1))));
        assertThat(asked).as(worked.source()).isEqualTo(worked.expected());
    }

    private static Map<String, Fraction> indicator(Case worked) {
        Dsu dsu = worked.dsu().orElseThrow();
        IseeOptions options = worked.figurativeRate()
                .map(rate ->
                        IseeOptions.DEFAULT.withFigurativeRate(dsu.presented().getYear(), rate))
                .orElse(IseeOptions.DEFAULT);
        IseeOptions rounded = worked.rounding()
                .map(mode -> options.with(new Rounding(Rounding.CENT_HALF_UP.unit(), mode)))
                .orElse(options);
        Isee isee = IseeCalculatorTest.computed(CALCULATORS
                .computeIfAbsent(rounded, IseeCalculator::new)
                .calculate(dsu, worked.request().orElse(Request.ORDINARY)));
        IseeItems items = isee.items();
        return Map.ofEntries(
                Map.entry("sommaRedditi", items.sommaRedditi().toFraction()),
                Map.entry("redditoFigurativo", items.redditoFigurativo().toFraction()),
                Map.entry("detrazioni", items.detrazioni().toFraction()),
                Map.entry("isr", items.isr().toFraction()),
                Map.entry("patrimonioMobiliare", items.patrimonioMobiliare().toFraction()),
                Map.entry(
                        "detrazionePatrimonioMobiliare",
                        items.detrazionePatrimonioMobiliare().toFraction()),
                Map.entry("patrimonioImmobiliare", items.patrimonioImmobiliare().toFraction()),
                Map.entry(
                        "detrazionePatrimonioImmobiliare",
                        items.detrazionePatrimonioImmobiliare().toFraction()),
                Map.entry("isp", items.isp().toFraction()),
                Map.entry("ise", items.ise().toFraction()),
                Map.entry("parametroNucleo", items.parametroNucleo()),
                Map.entry("maggiorazioni", items.maggiorazioni()),
                Map.entry("scalaEquivalenza", items.scalaEquivalenza()),
                Map.entry("addition", isee.addition().toFraction()),
                Map.entry("isee", isee.isee().toFraction()));
    }

    private static Fraction ridefinito(Case worked) {
        IseeRidefinito ridefinito = new IseeRidefinito(
                Rounding.CENT_HALF_UP,
                new Act("D.G.R. 34/31", "urn:nir:regione.sardegna;giunta:deliberazione:2009-07-20;34-31").whole());
        Outcome<Euro> outcome = ridefinito.calculate(worked.attestation().orElseThrow(), worked.exemptIncomes());
        return outcome.result()
                .orElseThrow(() -> new AssertionError(
                        outcome.findings().stream().map(Finding::toString).toList()))
                .toFraction();
    }

    @Test
    void everyCaseOfTheNotesIsThere() {
        Set<String> ids = CASES.stream()
                .map(each -> each.id().replaceAll(" .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> complete =
                Stream.of("U1 U2 U3 C4 S9 D1 D2 D2b D3 D4 D5 D5b D5c D6 D7 D8 D9 D10 D11 D12".split(" "));
        Stream<String> partial = IntStream.rangeClosed(5, 25)
                .filter(number -> number != 9 && number != 16)
                .mapToObj(number -> "S" + number);
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(complete, partial).toList());
    }

    @Test
    void noCaseStandsTwice() {
        assertThat(CASES).extracting(Case::id).doesNotHaveDuplicates();
    }
}
