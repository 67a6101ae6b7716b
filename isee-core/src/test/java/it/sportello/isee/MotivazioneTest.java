package it.sportello.isee;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.isee.Isee.Request;
import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Outcome;
import it.sportello.legal.reasons.Explained;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reasons as a clerk reads them: a page that tells every amount, its formula and its law. */
class MotivazioneTest {

    private static final int LINES_OF_A_PAGE = 60;

    private static final Family FAMILY = Family.on(
                    "2023-06-05",
                    Sheet.declarant()
                            .wages(24_000)
                            .account(9_000, 11_500)
                            .asset(FinancialAsset.Type.FUND, 8_000)
                            .home(95_000, 20_000),
                    Sheet.spouse()
                            .with(Disability.MEDIUM)
                            .pension(9_000)
                            .income(IncomeItem.MEDICAL_EXPENSES, 1_250)
                            .otherProperty(30_000, 0),
                    Sheet.minor(1),
                    Sheet.minor(2),
                    Sheet.of(Relation.MINOR_CHILD, "2021-02-03"))
            .worked();

    static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MotivazioneTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theReasonsFitAPage() throws IOException {
        Explained<Outcome<Isee>> explained = Family.CALCULATOR.explain(FAMILY.dsu(), Request.ORDINARY);
        String text = explained.why().text(Locale.ITALIAN);
        assertThat(text).isEqualTo(golden("motivazione-isee-2023.txt"));
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(LINES_OF_A_PAGE).allMatch(line -> line.length() < 240);
        assertThat(text).doesNotContainPattern("[{}]");
    }

    @Test
    void explainingChangesNothing() {
        assertThat(Family.CALCULATOR.explain(FAMILY.dsu(), Request.ORDINARY).value())
                .isEqualTo(Family.CALCULATOR.calculate(FAMILY.dsu(), Request.ORDINARY));
    }

    @Test
    void everySentenceCitesItsLawOrIsGiven() {
        Explained<Outcome<Isee>> explained = Family.CALCULATOR.explain(FAMILY.dsu(), Request.ORDINARY);
        assertThat(explained.why().text(Locale.ITALIAN).lines())
                .filteredOn(line -> !line.contains("[") && !line.contains("arrotondato"))
                .allMatch(line -> line.contains("componente "), "a declared amount");
    }

    @Test
    void aRefusalSaysWhy() {
        Family unknown = Family.on(Family.IN_2024, Sheet.declarant().ofUnknownIncome());
        assertThat(Family.CALCULATOR
                        .explain(unknown.dsu(), Request.ORDINARY)
                        .why()
                        .text(Locale.ITALIAN))
                .startsWith("non si può calcolare: i redditi di questo componente non sono noti");
    }
}
