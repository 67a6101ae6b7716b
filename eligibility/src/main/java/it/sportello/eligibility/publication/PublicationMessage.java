package it.sportello.eligibility.publication;

import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The texts of this package that are not findings. */
enum PublicationMessage implements Message {
    ADMITTED,
    ADMITTED_WITH_RESERVE,
    TO_BE_COMPLETED,
    TO_BE_DECIDED,
    UNDER_EXAMINATION,
    EXCLUDED,
    PROVISIONAL,
    FINAL,
    POSITION,
    PROTOCOL,
    OUTCOME,
    ARTICLE,
    NO_PERSONAL_DATA,
    /** What the list was made with. Arguments: the name of the notice, its digest. */
    RULES,
    OFFICE_ONLY,
    CODICE_FISCALE,
    BORN,
    RESIDENCE,
    RECEIVED,
    FAMILY,
    MEMBERS,
    MONTHLY,
    PER_HOUR,
    HOURS,
    MONTHS,
    UNMET,
    OPEN,
    MOTIVAZIONE,
    LETTER_KIND,
    LETTER_SUBJECT,
    LETTER_TEXT,
    LETTER_DAYS,
    /** Whom it is to. Argument: the protocol number. */
    ADDRESSEE,
    /** What it is about. Arguments: the procedure, the protocol number, what is told. */
    SUBJECT,
    SUBJECT_ADMISSION,
    SUBJECT_RESERVE,
    SUBJECT_WAITING,
    SUBJECT_NOT_GRANTED,
    SUBJECT_COMPLETION,
    SUBJECT_EXAMINATION,
    SUBJECT_PRIOR_NOTICE,
    SUBJECT_PROVISIONAL_EXCLUSION,
    SUBJECT_REFUSAL,
    INTRO_ADMISSION,
    INTRO_RESERVE,
    INTRO_WAITING,
    INTRO_NOT_GRANTED,
    GRANT,
    INTRO_COMPLETION,
    INTRO_EXAMINATION,
    INTRO_PRIOR_NOTICE,
    INTRO_PROVISIONAL_EXCLUSION,
    INTRO_REFUSAL,
    /** The reasons. Argument: the motivazione. */
    REASONS,
    MAY_CHANGE,
    RESERVE_FALLS,
    /** What to send, and until when. Arguments: the days, where. */
    COMPLETE,
    NOTHING_TO_DO,
    /** Observations. Arguments: the days, where. */
    OBSERVATIONS,
    /** Appeal. Arguments: the authorities, each with its days. */
    APPEALS,
    /** One of them. Arguments: the authority, the days. */
    APPEAL,
    /** Who is in charge. Argument: the name. */
    IN_CHARGE,
    /** Where to ask. Argument: the place. */
    CONTACT;

    static final Messages MESSAGES = Messages.load(name -> PublicationMessage.class.getResourceAsStream(name));

    @Override
    public String key() {
        return "publication." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return MESSAGES;
    }
}
