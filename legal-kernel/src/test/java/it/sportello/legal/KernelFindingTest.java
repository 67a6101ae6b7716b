package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelFindingTest {

    @ParameterizedTest
    @EnumSource
    void everyFindingSaysTheSameInBothLanguages(KernelFinding finding) {
        Placeholders.areTheSameInBothLanguages(finding);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasThePrefixOfTheKernel(KernelFinding finding) {
        assertThat(finding.code()).matches("KERN-[0-9]{4}");
    }

    @Test
    void noTwoFindingsShareACode() {
        assertThat(Arrays.stream(KernelFinding.values()).map(KernelFinding::code))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHOSEN_READING", "FORMULA"})
    void aDocumentWithAFaultOfFormCannotBeUsed(KernelFinding finding) {
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void anUnknownKeyIsNamedBesideThoseAllowed() {
        assertThat(KernelFinding.UNKNOWN_KEY.text(Locale.ITALIAN, List.of("isse", List.of("isee", "residenza"))))
                .isEqualTo("chiave sconosciuta «isse»: qui sono ammesse isee, residenza");
        assertThat(KernelFinding.UNKNOWN_KEY.text(Locale.ENGLISH, List.of("isse", List.of("isee", "residenza"))))
                .isEqualTo("unknown key “isse”: allowed here are isee, residenza");
    }
}
