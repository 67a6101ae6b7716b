package it.sportello.isee.inps;

import it.sportello.isee.IseeFinding;
import it.sportello.legal.Message;
import it.sportello.legal.Messages;
import java.util.Locale;

/** The lines of a check that are no items of an indicator, and why some cannot be decided. */
enum AttestationMessage implements Message {
    VALUES_OF_FACE,
    PRESENTED,
    VALID_UNTIL,
    CURRENT_VALID_UNTIL,
    MEMBERS,
    ISEE_OF_LINE,
    DEPENDS_ON_FACTS,
    DEPENDS_ON_STUDENT,
    DEPENDS_ON_DSU_HOME,
    DEPENDS_ON_DSU,
    SCALE_BELOW_ONE,
    NOT_COVERED,
    VALIDITY_CHANGED;

    @Override
    public String key() {
        return "isee.check-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Messages messages() {
        return IseeFinding.OMISSIONS.messages();
    }
}
