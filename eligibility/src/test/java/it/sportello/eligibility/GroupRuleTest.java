package it.sportello.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRuleTest {

    private static final String A = "{id: a, label: a, source: art. 3, fact: {name: a, when: at application}}";
    private static final String B = "{id: b, label: b, source: art. 3, fact: {name: b, when: at application}}";
    private static final String C = "{id: c, label: c, source: art. 3, fact: {name: c, when: after ranking}}";

    private static String facts(String... known) {
        List<String> facts = new ArrayList<>();
        for (String each : known) {
            facts.add("\"%s\": %s".formatted(each.substring(0, 1), each.endsWith("+")));
        }
        return "\"facts\": {%s}".formatted(String.join(", ", facts));
    }

    /** Row 16 of the survey: one of disabled, long unemployed, over 50. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            all      | a+ b+ c+ | yes
            all      | a+ b+ c- | no
            all      | a+ c-    | no
            all      | a+ c+    | complete
            all      | a+ b+    | ascertain later
            all      | a+       | complete
            any      | a+       | yes
            any      | a- b- c- | no
            any      | a- b-    | ascertain later
            any      | a-       | complete
            any      | c+       | yes
            at least | a+ b+    | yes
            at least | a+ c+    | yes
            at least | a- b-    | no
            at least | a-       | complete
            at least | a+ b-    | ascertain later
            at least | a+       | complete
            """)
    void enoughPartsDecideWhateverTheOthersAre(String kind, String known, String answer) {
        String parts = "[%s, %s, %s]".formatted(A, B, C);
        String test = kind.equals("at least")
                ? "at least: {count: 2, of: %s}".formatted(parts)
                : "%s: %s".formatted(kind, parts);
        assertThat(Made.asked(test, facts(known.split(" ")))).isEqualTo(answer);
    }

    @Test
    void theReasonsAreThoseOfTheParts() {
        String any = "any: [%s, %s]".formatted(A, B);
        assertThat(Made.because(any, facts("a+", "b-"))).isEqualTo("il requisito: Risulta: a");
        assertThat(Made.because(any, facts("a-", "b-")))
                .isEqualTo(
                        "il requisito: ne servono 1 su 2, e non bastano: Accertato che manca: a; Accertato che manca: b");
        assertThat(Made.change(any, facts("a-", "b-")))
                .isEqualTo("la prova che il requisito è posseduto (a); la prova che il requisito è posseduto (b)");
        assertThat(Made.because(any, facts("a-"))).isEqualTo("il requisito: Da comprovare: b");
        String all = "all: [%s, %s]".formatted(A, C);
        assertThat(Made.because(all, facts("a-", "c+")))
                .isEqualTo("il requisito: ne servono 2 su 2, e non bastano: Accertato che manca: a");
        assertThat(Made.change(all, facts("a-", "c+"))).isEqualTo("la prova che il requisito è posseduto (a)");
    }

    @Test
    void whatNothingChangesInTooManyPartsIsNotChanged() {
        String old = "{id: o, label: o, source: art. 3, age: {to: 40, until: birthday}}";
        assertThat(Made.change("all: [%s, %s]".formatted(A, old), facts("a-"))).isEmpty();
        assertThat(Made.change("any: [%s, %s]".formatted(A, old), facts("a-")))
                .isEqualTo("la prova che il requisito è posseduto (a)");
    }

    @Test
    void groupsHoldGroups() {
        String inner = "{id: i, label: i, source: art. 3, all: [%s, %s]}".formatted(A, B);
        String test = "any: [%s, %s]".formatted(inner, C);
        assertThat(Made.asked(test, facts("a+", "b+"))).isEqualTo("yes");
        assertThat(Made.asked(test, facts("a-", "c-"))).isEqualTo("no");
        assertThat(Made.asked(test, facts("a-", "c+"))).isEqualTo("yes");
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(-1, 1).list().ofMinSize(1).ofMaxSize(5);
    }

    /** An open answer becomes neither yes nor no unless every way of closing it gives the same. */
    @Property
    void itIsToldExactlyIfEveryWayOfClosingItTellsTheSame(@ForAll("parts") List<Integer> parts) {
        for (int enough = 1; enough <= parts.size(); enough++) {
            long met = parts.stream().filter(part -> part > 0).count();
            long open = parts.stream().filter(part -> part == 0).count();
            List<Answer> answers = parts.stream().map(GroupRuleTest::answer).toList();
            Answer combined = GroupRule.combined(CLAUSE, enough, answers);
            String expected = met >= enough ? "yes" : met + open < enough ? "no" : "complete";
            assertThat(Made.word(combined)).isEqualTo(expected);
        }
    }

    private static final Clause CLAUSE = new Clause("it", "it", List.of(), List.of());

    private static Answer answer(int part) {
        Sentence sentence = Sentence.of(EligibilityMessage.NAMED, part);
        if (part == 0) {
            return new Answer.CannotTell(CLAUSE, Answer.Next.COMPLETE, sentence, sentence);
        }
        return part > 0
                ? new Answer.Yes(CLAUSE, sentence)
                : new Answer.No(CLAUSE, false, true, sentence, java.util.Optional.empty());
    }
}
