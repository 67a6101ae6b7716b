package it.sportello.legal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodiceFiscaleTest {

    @Test
    void everyKindAsksForAnIdentifierOfItsOwn() {
        assertThat(CodiceFiscale.Kind.PERSONA.identifier()).isEqualTo(Identifier.CODICE_FISCALE_PERSONA);
        assertThat(CodiceFiscale.Kind.ENTE.identifier()).isEqualTo(Identifier.CODICE_FISCALE_ENTE);
        assertThat(CodiceFiscale.Kind.ANY.identifier()).isEqualTo(Identifier.CODICE_FISCALE);
    }

    @Test
    void whoeverDoesNotSayWhoseItIsAcceptsEither() throws NoSuchMethodException {
        assertThat(CodiceFiscale.class.getMethod("kind").getDefaultValue()).isEqualTo(CodiceFiscale.Kind.ANY);
    }
}
