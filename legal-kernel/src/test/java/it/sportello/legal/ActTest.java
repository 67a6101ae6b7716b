package it.sportello.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

    private static final Act DECREE =
            new Act("D.P.C.M. 159/2013", "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159",
                "urn:nir:stato:legge:1990-08-07;241",
                "urn:nir:stato:decreto.legislativo:2013-03-14;33",
                "urn:nir:comune.gonnostramatza:determinazione:2010-04-14;89",
                "urn:nir:regione.sardegna:deliberazione:2020;23-26",
                "urn:nir:ministero.lavoro;ministero.economia:decreto:2014-11-07",
                "urn:nir:stato:costituzione:1947"
            })
    void theUrnOfAnActIsAccepted(String urn) {
        assertThat(new Act("atto", urn).whole().urn()).isEqualTo(urn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "urn:nir:",
                "urn:nir:stato:legge",
                "urn:nir:stato:legge:241",
                "urn:nir:stato:legge:1990-08;241",
                "urn:nir:stato:legge:1990-08-07;",
                "urn:nir:stato:legge:1990-08-07;241~art3",
                "urn:nir:Stato:legge:1990-08-07;241",
                "urn:nir::legge:1990-08-07;241",
                "urn:lex:it:stato:legge:1990-08-07;241",
                " urn:nir:stato:legge:1990-08-07;241",
                "urn:nir:stato:legge:1990-08-07;241\n",
                "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241"
            })
    void anyOtherUrnIsRefused(String urn) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Act("L. 241/1990", urn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anActIsCitedSomehow(String citation) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Act(citation, DECREE.urn()));
    }

    @Test
    void aMegabyteIsNoUrn() {
        String text = "urn:nir:" + "a.".repeat(1 << 19);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatIllegalArgumentException().isThrownBy(() -> new Act("atto", text)));
    }

    @Test
    void theWholeActIsCitedByItsName() {
        assertThat(DECREE.whole()).hasToString("D.P.C.M. 159/2013");
        assertThat(DECREE.whole().path()).isEmpty();
    }

    @Test
    void articlesTablesAndAnnexesAreItsLargestParts() {
        assertThat(DECREE.article("4")).hasToString("art. 4, D.P.C.M. 159/2013");
        assertThat(DECREE.table("1")).hasToString("tab. 1, D.P.C.M. 159/2013");
        assertThat(DECREE.annex("1")).hasToString("all. 1, D.P.C.M. 159/2013");
    }
}
