package it.sportello.isee;

import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;
import java.util.function.Function;

/** The lines of an indicator, in the order an attestation prints them, each with the place in the law that makes it. */
public enum IseeItem implements Message {
    /** The incomes of all members. */
    SOMMA_REDDITI(isee -> isee.items().sommaRedditi().toFraction(), article("4").comma("2")),
    /** The figurative income of the movable assets. */
    REDDITO_FIGURATIVO(
            isee -> isee.items().redditoFigurativo().toFraction(),
            article("4").comma("2").letter("i")),
    /** What is taken off the incomes. */
    DETRAZIONI(isee -> isee.items().detrazioni().toFraction(), article("4")),
    /** The income part. */
    ISR(isee -> isee.items().isr().toFraction(), article("4")),
    /** The movable assets. */
    PATRIMONIO_MOBILIARE(
            isee -> isee.items().patrimonioMobiliare().toFraction(),
            article("5").comma("4")),
    /** What is taken off them. */
    DETRAZIONE_PATRIMONIO_MOBILIARE(
            isee -> isee.items().detrazionePatrimonioMobiliare().toFraction(),
            article("5").comma("6")),
    /** The real estate. */
    PATRIMONIO_IMMOBILIARE(
            isee -> isee.items().patrimonioImmobiliare().toFraction(),
            article("5").comma("2")),
    /** What is taken off it. */
    DETRAZIONE_PATRIMONIO_IMMOBILIARE(
            isee -> isee.items().detrazionePatrimonioImmobiliare().toFraction(),
            article("5").comma("2")),
    /** The asset part. */
    ISP(isee -> isee.items().isp().toFraction(), article("5")),
    /** ISR and a fifth of ISP. */
    ISE(isee -> isee.items().ise().toFraction(), article("2")),
    /** The part of the scale for the members. */
    PARAMETRO_NUCLEO(isee -> isee.items().parametroNucleo(), Acts.DPCM_159.annex("1")),
    /** The additions to the scale. */
    MAGGIORAZIONI(isee -> isee.items().maggiorazioni(), Acts.DPCM_159.annex("1")),
    /** The scale. */
    SCALA_EQUIVALENZA(isee -> isee.items().scalaEquivalenza(), Acts.DPCM_159.annex("1")),
    /** What components outside the nucleus add. */
    COMPONENTI_AGGIUNTIVE(isee -> isee.addition().toFraction(), Acts.DPCM_159.annex("2")),
    /** The indicator. */
    ISEE(isee -> isee.isee().toFraction(), article("2"));

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final Function<Isee, Fraction> value;

    @SuppressWarnings("ImmutableEnumChecker") // a record that copies its list
    private final LegalReference source;

    IseeItem(Function<Isee, Fraction> value, LegalReference source) {
        this.value = value;
        this.source = source;
    }

    private static LegalReference article(String number) {
        return Acts.DPCM_159.article(number);
    }

    /** Its value in an indicator: euro, or a pure number. */
    public Fraction of(Isee isee) {
        return value.apply(isee);
    }

    /** Whether it is an amount in euro; otherwise it is a pure number. */
    public boolean isAmount() {
        return this != PARAMETRO_NUCLEO && this != MAGGIORAZIONI && this != SCALA_EQUIVALENZA;
    }

    /** Where D.P.C.M. 159/2013 makes it. */
    public LegalReference source() {
        return source;
    }

    @Override
    public String key() {
        return "isee.line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return IseeMessage.MESSAGES;
    }
}
