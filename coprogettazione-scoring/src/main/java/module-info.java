/**
 * Scores the proposals of a co-design procedure: rubrics and ballots in, points and ranking out.
 *
 * <p>The front door is {@link it.sportello.coprogettazione.Scoring}. A {@link it.sportello.coprogettazione.Rubric} is the
 * notice's scoring article as a document, {@link it.sportello.coprogettazione.Ballots} is what the commission decided.
 * Everything is an exact fraction; a tie stays a tie; a missing vote is never a zero.
 */
module it.sportello.coprogettazione {
    requires transitive it.sportello.legal;
    requires static transitive org.jspecify;

    exports it.sportello.coprogettazione;

    opens it.sportello.coprogettazione to
            org.hibernate.validator;
}
