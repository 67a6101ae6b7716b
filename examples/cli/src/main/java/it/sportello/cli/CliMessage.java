package it.sportello.cli;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The words of the command itself. */
enum CliMessage implements Message {
    LINE,
    READING,
    READINGS,
    CHOSEN,
    BECAUSE,
    PROPOSAL_OF_DECISION,
    ATTESTED,
    RECOMPUTED,
    CONSISTENT,
    DIFFERENT,
    NOT_DECIDABLE,
    VALUE,
    DIFFERENCE,
    VALID_UNTIL,
    VALID_FROM,
    ISEE_TITLE,
    NOT_A_SIDE,
    NOT_A_NUMBER,
    POSITION,
    PROPOSAL,
    TOTAL,
    EXACT,
    RAW_TOTAL,
    TIED,
    CRITERION,
    MAXIMUM,
    SCORE_TITLE,
    MATRIX,
    REASONS,
    FINDINGS,
    RULES,
    NOT_SCORED,
    AWARD,
    FROZEN,
    FREE,
    NO_SUCH_LOT,
    VERIFY_WITHOUT_BALLOTS,
    ONLY_FOR_MINUTES,
    MINUTES_FORM,
    MINUTES_OF_ONE_LOT,
    PROTOCOL,
    OUTCOME,
    ADMITTED,
    ADMITTED_WITH_RESERVE,
    TO_BE_COMPLETED,
    TO_BE_DECIDED,
    EXCLUDED,
    MONTHLY,
    HOURS,
    GROUNDS,
    RANK_TITLE,
    PERSONAL_DATA,
    SUMMARY,
    SCALE,
    ISEE_RIDEFINITO,
    CASE,
    CHECKED,
    WRITTEN,
    INTERNAL,
    CANNOT_WRITE,
    NOT_A_FILE,
    NOTHING_IN_FOLDER,
    NOT_A_DATE,
    NOT_A_KIND,
    SCORE_NEEDS,
    NOT_TOGETHER,
    VERIFIED,
    VERIFIED_WITH;

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
