package it.sportello.eligibility.publication;

import static it.sportello.eligibility.publication.Cases.draft;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.eligibility.Application;
import it.sportello.eligibility.Decision;
import it.sportello.eligibility.Decisions;
import it.sportello.legal.Messages;
import it.sportello.legal.document.DocumentWriter;
import it.sportello.legal.identifier.Identifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class PublicListTest {

    private static final List<Locale> LOCALES = List.of(Locale.ITALIAN, Locale.ENGLISH);
    static final Procedure PROCEDURE = new Procedure(
            "Comune di Gonnostramatza",
            "Servizio civico comunale",
            Map.of(PublicOutcome.EXCLUDED, "Requisiti; Esclusi", PublicOutcome.ADMITTED, "Misura del contributo"));

    static PublicList list(Stage stage, List<Placed> placed) {
        return Publication.of(PROCEDURE, stage, placed).result().orElseThrow().publicList();
    }

    private static PublicList examples() {
        return list(Stage.PROVISIONAL, Placed.inOrderOfStart(Cases.DECISIONS));
    }

    /** Everything that can be made of the list. */
    private static String everything(PublicList list) {
        StringBuilder all = new StringBuilder(list.toString()).append(new DocumentWriter().json(list));
        for (Locale locale : LOCALES) {
            all.append(list.markdown(locale)).append(list.csv(locale));
        }
        return all.append(list.rows()).toString();
    }

    // --- what stands in it ------------------------------------------------------------------------------------------

    @Test
    void theListOfTheExamplesIsThis() {
        String sha = Cases.EVALUATOR.ruleSet().sha256();
        PublicList three = new PublicList(
                examples().body(),
                "Linea 3 | servizio *civico*",
                Stage.PROVISIONAL,
                Cases.EVALUATOR.ruleSet(),
                examples().rows().stream()
                        .filter(row -> List.of(101L, 105L, 106L, 117L, 102L).contains(row.protocol()))
                        .toList());
        assertThat(three.markdown(Locale.ITALIAN)).isEqualTo("""
                # Comune di Gonnostramatza

                Linea 3 \\| servizio \\*civico\\*

                ## Elenco provvisorio

                | Posizione | Protocollo | Esito | Articolo |
                | --- | --- | --- | --- |
                | 1 | 101 | ammessa | Misura del contributo |
                | 4 | 105 | ammessa con riserva |  |
                |  | 102 | non ammessa | Requisiti; Esclusi |
                |  | 106 | in istruttoria |  |
                |  | 117 | in istruttoria |  |

                Elenco senza dati personali (art. 26, c. 4, D.Lgs. 33/2013): chi ha presentato domanda si riconosce dal numero di protocollo, e le ragioni dell'esito sono comunicate soltanto a lui.

                Bando «gonnostramatza-2010-servizio-civico», SHA-256 %s.
                """.formatted(sha));
        assertThat(three.csv(Locale.ENGLISH)).isEqualTo("""
                Position;Protocol;Outcome;Article\r
                1;101;admitted;Misura del contributo\r
                4;105;admitted with reserve;\r
                ;102;not admitted;"Requisiti; Esclusi"\r
                ;106;under examination;\r
                ;117;under examination;\r
                """);
        assertThat(three.markdown(Locale.ENGLISH)).contains("## Provisional list", "List without personal data");
    }

    @Test
    void aFinalListSaysSo() {
        PublicList last = list(Stage.FINAL, List.of(new Placed(draft(1).decision(), Optional.of(1))));
        assertThat(last.stage()).isEqualTo(Stage.FINAL);
        assertThat(last.markdown(Locale.ITALIAN)).contains("## Elenco definitivo\n");
        assertThat(last.markdown(Locale.ENGLISH)).contains("## Final list\n");
    }

    @Test
    void everyDecisionHasItsRow() {
        assertThat(examples().rows()).hasSameSizeAs(Cases.DECISIONS.decisions());
        assertThat(examples().rows().stream()
                        .filter(row -> row.position().isPresent())
                        .map(PublicList.Row::protocol))
                .containsExactly(101L, 103L, 104L, 105L, 118L);
    }

    @Test
    void positionsComeFirstThenProtocolNumbers() {
        List<Placed> placed = List.of(
                new Placed(draft(9).residence("Ales").decision(), Optional.empty()),
                new Placed(draft(8).decision(), Optional.of(2)),
                new Placed(draft(7).decision(), Optional.of(1)),
                new Placed(draft(6).decision(), Optional.of(2)),
                new Placed(draft(5).residence("Ales").decision(), Optional.empty()),
                new Placed(draft(4).decision(), Optional.empty()));
        assertThat(list(Stage.FINAL, placed).rows().stream().map(PublicList.Row::protocol))
                .containsExactly(7L, 6L, 8L, 4L, 5L, 9L);
    }

    @Test
    void aReserveHasAPlaceAndWhatIsOpenHasNoDetail() {
        assertThat(PublicOutcome.of(draft(1).unknown("fit for service").decision()))
                .isEqualTo(PublicOutcome.ADMITTED_WITH_RESERVE);
        assertThat(PublicOutcome.of(draft(1).without("tax code").decision()))
                .isEqualTo(PublicOutcome.UNDER_EXAMINATION);
        assertThat(PublicOutcome.of(
                        draft(1).received(LocalDateTime.of(2010, 5, 6, 0, 0)).decision()))
                .isEqualTo(PublicOutcome.UNDER_EXAMINATION);
        assertThat(PublicOutcome.of(draft(1).fact("fit for service", false).decision()))
                .isEqualTo(PublicOutcome.EXCLUDED);
        assertThat(PublicOutcome.of(draft(1).decision())).isEqualTo(PublicOutcome.ADMITTED);
    }

    // --- art. 26, c. 4, D.Lgs. 33/2013 ------------------------------------------------------------------------------

    /** What can be told of one applicant. */
    record Person(
            String letters, LocalDate born, String family, int members, int ise, int exempt, int change, String town) {

        Application application(long protocol) {
            Cases.Draft draft = draft(protocol)
                    .person(code(), born)
                    .family("FAM-" + family, members)
                    .isee(ise + ".37", scale(), exempt + ".53");
            return switch (change) {
                case 1 -> draft.residence("Paese " + town).application();
                case 2 -> draft.unknown("fit for service").application();
                case 3 -> draft.fact("fit for service", false).application();
                case 4 -> draft.without("tax code").application();
                case 5 -> draft.withoutIsee().application();
                case 6 -> draft.received(LocalDateTime.of(2010, 5, 6, 0, 0)).application();
                case 7 -> draft.fact("unemployed", false).application();
                default -> draft.application();
            };
        }

        private String scale() {
            return List.of("1.00", "1.57", "2.04", "2.46", "2.85").get(members - 1);
        }

        private String code() {
            String fifteen = String.format(
                    Locale.ROOT,
                    "%s%02d%s%02dZ999",
                    letters,
                    born.getYear() % 100,
                    "ABCDEHLMPRST".charAt(born.getMonthValue() - 1),
                    born.getDayOfMonth());
            for (char c = 'A'; c <= 'Z'; c++) {
                if (Identifier.CODICE_FISCALE_PERSONA.defect(fifteen + c).isEmpty()) {
                    return fifteen + c;
                }
            }
            throw new AssertionError(fifteen);
        }

        /** No output may hold any of these. */
        List<String> secrets(Application application, Decision decision) {
            List<String> secrets = new ArrayList<>(List.of(
                    application.applicant().codiceFiscale(),
                    letters,
                    application.registryFamily().orElseThrow(),
                    "Paese",
                    born.toString(),
                    Messages.show(born, Locale.ITALIAN),
                    ".37",
                    ",37",
                    ".53",
                    ",53",
                    "00.00",
                    "00,00",
                    "€",
                    "ISE ",
                    "ISEE",
                    "2010-04-20",
                    "20/04/2010",
                    "idone",
                    "disoccup",
                    "residen",
                    "scala"));
            decision.basis().answers().forEach(answer -> {
                secrets.add(answer.clause().label());
                LOCALES.forEach(locale -> secrets.add(answer.because().text(locale)));
            });
            LOCALES.forEach(locale -> secrets.add(decision.motivazione(locale)));
            return secrets;
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<String> letters = Arbitraries.strings().withChars("QXVZWK").ofLength(6);
        Arbitrary<LocalDate> born = Arbitraries.integers()
                .between(0, 25_000)
                .map(days -> LocalDate.of(1940, 1, 1).plusDays(days));
        Arbitrary<Person> person = Combinators.combine(
                        letters,
                        born,
                        Arbitraries.integers().between(1000, 9999).map(String::valueOf),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1000, 9000),
                        Arbitraries.integers().between(1000, 9000),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6))
                .as(Person::new);
        return person.list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 200)
    void art26c4NoPersonalDatumOfAnyApplicationIsInThePublicList(@ForAll("people") List<Person> people) {
        List<Application> applications = new ArrayList<>();
        for (Person person : people) {
            applications.add(person.application(1L + applications.size()));
        }
        Decisions decisions = Cases.EVALUATOR.decideAll(applications);
        assertThat(decisions.decisions()).hasSameSizeAs(applications);
        String all = everything(list(Stage.PROVISIONAL, Placed.inOrderOfStart(decisions)));
        for (int i = 0; i < people.size(); i++) {
            Decision decision = decisions.decisions().get(i);
            Statistics.collect(PublicOutcome.of(decision));
            assertThat(all)
                    .doesNotContain(
                            people.get(i).secrets(applications.get(i), decision).toArray(String[]::new));
        }
    }

    @Property(tries = 200)
    void art26c4ARowFollowsFromProtocolPositionAndOutcomeAlone(@ForAll("people") List<Person> people) {
        Map<PublicOutcome, Decision> others = new EnumMap<>(PublicOutcome.class);
        others.put(PublicOutcome.ADMITTED, draft(1).decision());
        List<Placed> placed = new ArrayList<>();
        List<Placed> plain = new ArrayList<>();
        for (Person person : people) {
            long protocol = 1L + placed.size();
            Decision decision = Cases.EVALUATOR.decide(person.application(protocol));
            Optional<Integer> position = decision.isAdmission() ? Optional.of(1) : Optional.empty();
            placed.add(new Placed(decision, position));
            plain.add(new Placed(plain(PublicOutcome.of(decision), protocol), position));
        }
        assertThat(everything(list(Stage.PROVISIONAL, placed))).isEqualTo(everything(list(Stage.PROVISIONAL, plain)));
    }

    /** Always the same person. */
    private static Decision plain(PublicOutcome outcome, long protocol) {
        return switch (outcome) {
            case ADMITTED -> draft(protocol).decision();
            case ADMITTED_WITH_RESERVE ->
                draft(protocol).unknown("fit for service").decision();
            case UNDER_EXAMINATION -> draft(protocol).without("identity card").decision();
            case EXCLUDED -> draft(protocol).residence("Ales").decision();
        };
    }

    @Property(tries = 100)
    void theOrderOfTheInputDoesNotMatter(@ForAll("people") List<Person> people) {
        List<Placed> placed = new ArrayList<>();
        for (Person person : people) {
            placed.add(new Placed(Cases.EVALUATOR.decide(person.application(1L + placed.size())), Optional.empty()));
        }
        List<Placed> reversed = placed.stream()
                .sorted(Comparator.comparing((Placed it) -> -it.decision().protocol()))
                .toList();
        assertThat(list(Stage.PROVISIONAL, reversed)).isEqualTo(list(Stage.PROVISIONAL, placed));
    }

    @Test
    void theExamplesHoldNothingPersonalEither() {
        String all = everything(examples());
        for (Application application : Cases.APPLICATIONS) {
            assertThat(all)
                    .doesNotContain(
                            application.applicant().codiceFiscale(),
                            application.applicant().born().toString(),
                            application.registryFamily() + " ");
        }
        Set<String> outcomes = new HashSet<>();
        examples().rows().forEach(row -> outcomes.add(row.outcome().name()));
        assertThat(outcomes).hasSize(4);
        assertThat(all.getBytes(UTF_8)).isNotEmpty();
    }

    @Test
    void theTextIsTheNumberOfRows() {
        assertThat(examples().toString()).isEqualTo("public list of " + Cases.APPLICATIONS.size());
    }
}
