package it.sportello.eligibility.register;

import static it.sportello.eligibility.register.Registers.A;
import static it.sportello.eligibility.register.Registers.ACT;
import static it.sportello.eligibility.register.Registers.ALBO;
import static it.sportello.eligibility.register.Registers.RAGUSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.eligibility.Answer;
import it.sportello.eligibility.register.StaffPlan.Person;
import it.sportello.legal.LegalReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The staff of art. 4 of the regulation of Ragusa. */
class StaffCheckTest {

    private static final String HUMANITIES = "diploma umanistico-pedagogico";
    private static final String DIPLOMA = "diploma di scuola media superiore";

    private static Person person(String role, String title, Integer years, Boolean member) {
        return new Person(
                "P",
                List.of(role),
                title == null ? Optional.empty() : Optional.of(title.isEmpty() ? List.of() : List.of(title)),
                Optional.ofNullable(years),
                Optional.ofNullable(member));
    }

    private static String ask(String role, int persons, List<String> asked, Person... people) {
        return ALBO.staff(new StaffPlan(persons, asked, List.of(people))).stream()
                .filter(answer -> answer.clause().id().equals(role))
                .map(answer -> answer.fold(yes -> "yes", no -> "no", open -> "open"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} persons, {1} tutors: {2}")
    @CsvSource({
        "0, 0, yes",
        "1, 0, no",
        "1, 1, yes",
        "11, 1, yes",
        "12, 1, yes",
        "13, 1, no",
        "13, 2, yes",
        "24, 2, yes",
        "25, 2, no",
        "25, 3, yes",
        "24, 1, no"
    })
    void art4c6OneTutorAtLeastForTwelve(int persons, int tutors, String answer) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < tutors; i++) {
            people.add(person("tutor", HUMANITIES, null, null));
        }
        assertThat(ask("tutor", persons, List.of(), people.toArray(Person[]::new)))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, {1} years: {2}")
    @CsvSource({
        "diploma umanistico-pedagogico, , yes",
        "titolo equipollente, 0, yes",
        "diploma di scuola media superiore, 2, yes",
        "diploma di scuola media superiore, 1, no",
        "diploma di scuola media superiore, , open",
        "diploma di laurea, 9, no",
        "'', 9, no",
        ", 9, open",
        ", 1, open"
    })
    void art4c5TheTitlesOfTutors(String title, Integer years, String answer) {
        assertThat(ask("tutor", 12, List.of(), person("tutor", title, years, null)))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, member {1}: {2}")
    @CsvSource({
        "diploma di scuola media superiore, true, yes",
        "diploma umanistico-pedagogico, true, yes",
        "diploma di scuola media superiore, false, no",
        "diploma di scuola media superiore, , open",
        "'', true, no",
        "'', , no",
        ", true, open",
        ", false, no"
    })
    void art4c7TheTechnicalLeadIsAWorkerMemberWithADiploma(String title, Boolean member, String answer) {
        assertThat(ask("technical lead", 12, List.of("technical lead"), person("technical lead", title, null, member)))
                .isEqualTo(answer);
    }

    @Test
    void art4c7TheTechnicalLeadIsDueOnlyWhereTheServiceAsksForOne() {
        assertThat(ask("technical lead", 12, List.of())).isEqualTo("yes");
        assertThat(ask("technical lead", 12, List.of("technical lead"))).isEqualTo("no");
        assertThat(ask("technical lead", 0, List.of("technical lead"))).isEqualTo("no");
    }

    @ParameterizedTest(name = "{0}, {1} years: {2}")
    @CsvSource({
        "diploma di scuola media superiore, 3, yes",
        "diploma di scuola media superiore, 2, no",
        "diploma umanistico-pedagogico, 3, yes",
        "diploma umanistico-pedagogico, , open",
        "diploma di laurea, , yes",
        "diploma di laurea, 0, yes",
        "'', 3, no"
    })
    void art4c8TheTitlesOfTheCoordinator(String title, Integer years, String answer) {
        assertThat(ask("coordinator", 12, List.of(), person("coordinator", title, years, null)))
                .isEqualTo(answer);
    }

    @Test
    void art4c4ACoordinatorIsAlwaysDue() {
        assertThat(ask("coordinator", 12, List.of())).isEqualTo("no");
        assertThat(ask("coordinator", 0, List.of())).isEqualTo("no");
    }

    private static Person all() {
        return new Person(
                "P1",
                List.of("tutor", "technical lead", "coordinator"),
                Optional.of(List.of(DIPLOMA)),
                Optional.of(3),
                Optional.of(true));
    }

    @Test
    void art4c9OnePersonMayHoldAllThreeRoles() {
        List<Answer> answers = ALBO.staff(new StaffPlan(12, List.of("technical lead"), List.of(all())));
        assertThat(answers).hasSize(4).allMatch(Answer.Yes.class::isInstance);
        assertThat(answers.get(3).because().text(Locale.ITALIAN))
                .isEqualTo("più funzioni nella stessa persona, ammesse: P1");
        assertThat(answers.get(3).clause().references())
                .extracting(LegalReference::citation)
                .allMatch(it -> it.startsWith("art. 4, c. 9"));
    }

    @Test
    void art4c9WithTheTitlesOfEachRole() {
        Person two = new Person(
                "P1",
                List.of("tutor", "technical lead", "coordinator"),
                Optional.of(List.of(DIPLOMA)),
                Optional.of(2),
                Optional.of(true));
        assertThat(ALBO.staff(new StaffPlan(12, List.of("technical lead"), List.of(two))))
                .extracting(answer -> answer instanceof Answer.Yes)
                .containsExactly(true, true, false, true);
    }

    @Test
    void severalRolesWhereTheRulesForbidItOrDoNotSay() {
        StaffPlan plan = new StaffPlan(12, List.of(), List.of(all()));
        Answer.No no =
                (Answer.No) Registers.changed(RAGUSA, "one for several roles: true", "one for several roles: false")
                        .staff(plan)
                        .get(3);
        assertThat(no.because().text(Locale.ITALIAN)).isEqualTo("più funzioni nella stessa persona, non ammesse: P1");
        assertThat(no.change().orElseThrow().text(Locale.ITALIAN)).isEqualTo("una sola funzione per persona: P1");
        Answer.CannotTell open = (Answer.CannotTell)
                Registers.changed(RAGUSA, "one for several roles: true", "one for several roles: not stated")
                        .staff(plan)
                        .get(3);
        assertThat(open.next()).isEqualTo(Answer.Next.DECIDE);
        assertThat(open.who().text(Locale.ITALIAN)).isEqualTo("ufficio");
    }

    @Test
    void theReasonsCountWhoIsQualified() {
        List<Answer> answers = ALBO.staff(new StaffPlan(
                25, List.of(), List.of(person("tutor", HUMANITIES, null, null), person("tutor", null, null, null))));
        Answer.No no = (Answer.No) answers.get(0);
        assertThat(no.because().text(Locale.ITALIAN)).isEqualTo("tutor: 1 con i titoli, necessari 3");
        assertThat(no.seen()).isEqualTo(1);
        assertThat(no.bound()).isEqualTo(3);
        assertThat(no.change().orElseThrow().text(Locale.ITALIAN)).isEqualTo("altri 2 con i titoli richiesti: tutor");
        Answer open = ALBO.staff(new StaffPlan(
                        13,
                        List.of(),
                        List.of(person("tutor", HUMANITIES, null, null), person("tutor", null, null, null))))
                .get(0);
        assertThat(open.because().text(Locale.ITALIAN))
                .isEqualTo("tutor: 1 con i titoli, necessari 2; mancano i dati di P");
        assertThat(((Answer.CannotTell) open).next()).isEqualTo(Answer.Next.COMPLETE);
    }

    @Test
    void aPlanThatIsNotSoundIsAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> ALBO.staff(new StaffPlan(-1, List.of(), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KERN-");
        assertThat(Registers.LIST.staff(new StaffPlan(1, List.of(), List.of()))).isEmpty();
    }

    @Test
    void anAssignmentWithoutEnoughStaffBeginsAndIsTold() {
        RegisterHistory history = Registers.history(
                ALBO,
                Registers.toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                Registers.on("E2", "approved", A, "2008-09-30", ACT),
                Registers.on(
                        "E3",
                        "assignment begun",
                        A,
                        "2008-10-01",
                        Registers.sections("green"),
                        "\"assignment\": \"viali\"",
                        """
                        "staff": {"persons": 13, "people": [{"id": "P1", "roles": ["tutor", "coordinator"], \
                        "titles": ["diploma di laurea", "diploma umanistico-pedagogico"]}]}"""));
        assertThat(Registers.codes(history)).containsExactly("ELIG-0355");
        assertThat(history.findings().get(0).arguments()).containsExactly("viali", "tutor");
        assertThat(Registers.state(history, "2008-10-01").assignments().get(0).staff())
                .extracting(answer -> answer.clause().id() + " " + (answer instanceof Answer.Yes))
                .containsExactly("tutor false", "technical lead true", "coordinator true", "roles together true");
        assertThat(history.explain(java.time.LocalDate.of(2008, 10, 1)).why().text(Locale.ITALIAN))
                .contains("tutor: 1 con i titoli, necessari 2");
    }

    @Test
    void aRoleThatIsNotThereIsAnError() {
        RegisterHistory history = Registers.history(
                ALBO,
                Registers.toAlbo("E1", A, "2008-09-01T10:00:00+02:00"),
                Registers.on("E2", "approved", A, "2008-09-30", ACT),
                Registers.on(
                        "E3",
                        "assignment begun",
                        A,
                        "2008-10-01",
                        Registers.sections("green"),
                        "\"assignment\": \"viali\"",
                        """
                        "staff": {"persons": 1, "askedRoles": ["cook"], "people": [{"id": "P1", "roles": ["tutro"]}]}"""));
        assertThat(history.findings())
                .extracting(it -> it.code().code() + " " + it.location().pointer())
                .containsExactly("ELIG-0362 /2/staff/people/0/roles", "ELIG-0362 /2/staff/askedRoles");
        assertThat(Registers.state(history, "2008-10-01").assignments()).isEmpty();
    }

    @Test
    void aPersonShowsTheIdOnly() {
        assertThat(all().toString()).isEqualTo("P1");
    }
}
