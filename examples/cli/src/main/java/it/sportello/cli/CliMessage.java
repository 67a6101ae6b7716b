package it.sportello.cli;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The words of the command itself. */
enum CliMessage implements Message {
    POSITION,
    PROPOSAL,
    TOTAL,
    EXACT,
    RAW_TOTAL,
    TIED,
    CRITERION,
    MAXIMUM,
    POINTS,
    SCORE_TITLE,
    MATRIX,
    REASONS,
    FINDINGS,
    RULES,
    NOT_SCORED,
    PROTOCOL,
    OUTCOME,
    MONTHLY,
    HOURS,
    MEMBERS,
    GROUNDS,
    RANK_TITLE,
    PERSONAL_DATA,
    SUMMARY,
    DECISIONS,
    SCALE,
    ISEE_RIDEFINITO,
    CASE,
    CHECKED,
    WRITTEN,
    KIND_NOT_SAID,
    INTERNAL,
    CANNOT_WRITE,
    SKIPPED;

    static final Messages MESSAGES = Messages.load(name -> CliMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "cli." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
