package it.sportello.eligibility;

import static it.sportello.eligibility.Gonnostramatza.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void foldTakesTheBranchOfTheCaseAndTheTextNamesTheClauseOnly() {
        List<Answer> answers = draft().residence("Ales")
                .unknown("fit for service")
                .decision()
                .basis()
                .answers();
        assertThat(answers.stream().map(answer -> answer.<String>fold(yes -> "yes", no -> "no", open -> "?")))
                .containsExactly("yes", "yes", "no", "yes", "?", "yes", "yes", "yes");
        assertThat(answers)
                .hasToString("[applications: yes, documents: yes, residence: no, age: yes,"
                        + " fitness: cannot tell yet, isee: yes, unemployment: yes, other benefits: yes]");
    }

    @Test
    void everyAnswerCitesItsClauseAndReadsInBothLanguages() {
        assertThat(draft().decision().basis().answers()).allSatisfy(answer -> {
            assertThat(answer.clause().references()).isNotEmpty();
            assertThat(answer.because().text(Locale.ITALIAN)).isNotBlank();
            assertThat(answer.because().text(Locale.ENGLISH)).isNotBlank();
        });
    }
}
