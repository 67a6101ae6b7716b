package it.sportello.coprogettazione;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The steps of a scoring, for its reasons. */
enum ScoringMessage implements Message {
    RANKING,
    TOTAL,
    JUDGED,
    TABULAR,
    VOTES,
    BEST_MEAN,
    COEFFICIENT,
    COEFFICIENT_OF_ZERO,
    NOT_NORMALISED,
    REFUSED;

    static final Messages MESSAGES = Messages.load(name -> ScoringMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "scoring." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
