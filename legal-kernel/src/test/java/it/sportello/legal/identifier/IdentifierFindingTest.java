package it.sportello.legal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.legal.KernelFinding;
import it.sportello.legal.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierFindingTest {

    @Test
    void codesRunFrom0101WithoutAGap() {
        assertThat(Arrays.stream(IdentifierFinding.values()).map(IdentifierFinding::code))
                .isEqualTo(IntStream.range(0, IdentifierFinding.values().length)
                        .mapToObj(i -> "KERN-0" + (101 + i))
                        .toList());
    }

    @Test
    void everyTextBelongsToAFinding() {
        assertThat(IdentifierFinding.CIG_FORM.messages().keys())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IdentifierFinding.values())
                        .map(IdentifierFinding::code)
                        .toList());
    }

    @Test
    void noOtherFindingOfTheKernelHasOneOfTheCodes() {
        assertThat(Arrays.stream(KernelFinding.values()).map(KernelFinding::code))
                .doesNotContainAnyElementsOf(Arrays.stream(IdentifierFinding.values())
                        .map(IdentifierFinding::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theTextHasNoPlaceForAnIdentifierInEitherLanguage(IdentifierFinding finding) {
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(finding.text(locale, List.of("RSSMRA85T10A562S", "00540330651")))
                    .isEqualTo(finding.text(locale));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTextNeedsNoArgumentInEitherLanguage(IdentifierFinding finding) {
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(finding.text(locale)).isNotBlank().doesNotContain("{", "\ufffd", "Ã");
        }
        assertThat(finding.text(Locale.ITALIAN)).isNotEqualTo(finding.text(Locale.ENGLISH));
    }
}
