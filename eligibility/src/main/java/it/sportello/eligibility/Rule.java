package it.sportello.eligibility;

import it.sportello.legal.reasons.Reasons;
import java.util.List;

/**
 * One clause of a notice, ready to be held against an application. Rules are immutable and never look at each
 * other.
 */
interface Rule {

    /**
     * What the clause says of an application: one answer, or several if it is about several things.
     *
     * @param of of whom it is asked: the applicant, or one of the others that the application names
     * @param reasons told the steps below the answers; the answers themselves are told by who asks
     */
    List<Answer> ask(Application application, Party of, Reasons reasons);

    /** What the clause says of the applicant. */
    default List<Answer> ask(Application application, Reasons reasons) {
        return ask(application, application.self(), reasons);
    }
}
