package it.sportello.coprogettazione;

import it.sportello.legal.FindingCode;
import it.sportello.legal.Messages;
import it.sportello.legal.Severity;

/** The findings of this module: on rubrics, on ballots, on results. */
public enum ScoringFinding implements FindingCode {
    /** The criteria do not add up to the declared total. Arguments: declared, computed. */
    TOTAL_DIFFERS("COPR-0001", Severity.WARNING),
    /** Two criteria with one id. Argument: the id. */
    DUPLICATE_CRITERION("COPR-0002", Severity.ERROR),
    /** A criterion of no kind or of several: judged, in pairs, tabular, counted, by a formula. Argument: its id. */
    CRITERION_KIND("COPR-0003", Severity.ERROR),
    /** A table entry worth more than its criterion. Arguments: entry, points, maximum. */
    TABLE_ABOVE_MAXIMUM("COPR-0004", Severity.ERROR),
    /** Two levels with one label or one coefficient. Arguments: label, coefficient. */
    DUPLICATE_LEVEL("COPR-0005", Severity.ERROR),
    /** A commission of an even number, or of more than five. Argument: the number. */
    EVEN_COMMISSION("COPR-0006", Severity.WARNING),
    /** Something the notice does not say. Arguments: what, words that would say it, what holds otherwise. */
    NOT_STATED("COPR-0007", Severity.NOTE),
    /** Two roundings of one stage. */
    DUPLICATE_STAGE("COPR-0008", Severity.ERROR),
    /** A source that is not a place in the notice. Argument: the source. */
    UNREADABLE_SOURCE("COPR-0009", Severity.ERROR),
    /** Ballots of another rubric. Arguments: theirs, ours. */
    OTHER_RUBRIC("COPR-0010", Severity.ERROR),
    /** Two proposals with one id. Argument: the id. */
    DUPLICATE_PROPOSAL("COPR-0011", Severity.ERROR),
    /** A criterion the rubric does not have. Arguments: the id, those it has. */
    UNKNOWN_CRITERION("COPR-0012", Severity.ERROR),
    /** A vote of somebody who is not in the commission. Argument: the name. */
    UNKNOWN_COMMISSIONER("COPR-0013", Severity.ERROR),
    /** Votes that are missing. Arguments: proposal, criterion, commissioners. */
    MISSING_VOTE("COPR-0014", Severity.ERROR),
    /** A vote that is not on the scale. Arguments: the vote, the scale, what is voted. */
    GRADE_NOT_ON_SCALE("COPR-0015", Severity.ERROR),
    /** An entry the table does not have. Arguments: the entry, those it has. */
    UNKNOWN_ENTRY("COPR-0016", Severity.ERROR),
    /** A tabular criterion without an entry. Arguments: proposal, criterion, the entries. */
    MISSING_ENTRY("COPR-0017", Severity.ERROR),
    /** A commissioner twice. Argument: the name. */
    DUPLICATE_COMMISSIONER("COPR-0018", Severity.ERROR),
    /** Another number of commissioners than the notice says. Arguments: voting, stated. */
    COMMISSION_SIZE("COPR-0019", Severity.ERROR),
    /** A single proposal under normalisation. Arguments: its id, raw total, normalised total. */
    SINGLE_PROPOSAL("COPR-0020", Severity.WARNING),
    /** A criterion on which nobody got more than zero. Argument: the criterion. */
    BEST_MEAN_ZERO("COPR-0021", Severity.WARNING),
    /** Proposals that are equal, with no rule to order them. Arguments: their ids, the total. */
    TIE("COPR-0022", Severity.WARNING),
    /** A rounding that changes a full score. Arguments: its unit, the maxima that are no multiple of it. */
    UNIT_MISSES_MAXIMUM("COPR-0023", Severity.WARNING),
    /** Declared points of a group that are not the sum of what it holds. Arguments: group, declared, sum. */
    GROUP_TOTAL_DIFFERS("COPR-0024", Severity.WARNING),
    /** A group that is not listed. Arguments: the name, the known ones. */
    UNKNOWN_GROUP("COPR-0025", Severity.ERROR),
    /** A group that is within itself. Argument: the group. */
    GROUPS_IN_A_CIRCLE("COPR-0026", Severity.ERROR),
    /** Two groups with one id. Argument: the id. */
    DUPLICATE_GROUP("COPR-0027", Severity.ERROR),
    /** A scale that has not exactly one of levels, bands and points. */
    SCALE_KIND("COPR-0028", Severity.ERROR),
    /** A gap between bands. Arguments: the bands, its ends, a coefficient within it. */
    BAND_GAP("COPR-0029", Severity.WARNING),
    /** Bands that overlap. Arguments: the bands, where the overlap begins and ends. */
    BANDS_OVERLAP("COPR-0030", Severity.ERROR),
    /** A band that ends before it begins. Argument: the band. */
    BAND_REVERSED("COPR-0031", Severity.ERROR),
    /** A criterion of a kind the notice does not name. Arguments: the kind, those named. */
    UNKNOWN_TYPE("COPR-0032", Severity.ERROR),
    /** A kind of criterion that is defined and never used. Argument: the kind. */
    UNUSED_TYPE("COPR-0033", Severity.WARNING),
    /** A threshold nobody can reach. Arguments: the threshold, the most there is. */
    THRESHOLD_OUT_OF_REACH("COPR-0034", Severity.ERROR),
    /** A step of the ties that names nothing, or something else than it compares. Arguments: the name, those allowed. */
    TIE_BREAK_OF("COPR-0035", Severity.ERROR),
    /** A filter on something else than discounts. Argument: the criterion. */
    FILTER_OF_NOTHING("COPR-0036", Severity.ERROR),
    /** A count that is missing. Arguments: proposal, criterion. */
    MISSING_COUNT("COPR-0037", Severity.ERROR),
    /** An offer that is missing. Arguments: proposal, criterion. */
    MISSING_OFFER("COPR-0038", Severity.ERROR),
    /** A time of arrival that is missing, though equal totals are ordered by it. Argument: the proposal. */
    MISSING_ARRIVAL("COPR-0039", Severity.ERROR),
    /** A draw among others than the proposals. Argument: the strangers. */
    DRAW_OF_STRANGERS("COPR-0040", Severity.ERROR),
    /** A proposal below a threshold. Arguments: proposal, its points, at least or more than, the threshold, on what, of what. */
    BELOW_THRESHOLD("COPR-0041", Severity.WARNING),
    /** An offer a filter leaves out. Arguments: proposal, its discount, the limit, the mean. */
    BEYOND_FILTER("COPR-0042", Severity.WARNING),
    /** Equal proposals that the rubric orders by lot, and no draw is recorded. Argument: the proposals. */
    DRAW_NEEDED("COPR-0043", Severity.WARNING),
    /** Proposals that cannot be taken out. Arguments: those named, the proposals. */
    NOT_TO_TAKE_OUT("COPR-0044", Severity.ERROR),
    /** A total the notice does not declare. Argument: the sum of the criteria. */
    TOTAL_NOT_DECLARED("COPR-0045", Severity.NOTE),
    /** Two lots with one id. Argument: the id. */
    DUPLICATE_LOT("COPR-0046", Severity.ERROR),
    /** Two draws among the same proposals. Argument: the proposals. */
    DRAWN_AGAIN("COPR-0047", Severity.ERROR),
    /** Ballots of all lots where those of one are wanted. Argument: the lots. */
    LOT_WANTED("COPR-0048", Severity.ERROR),
    /** A lot the rubric does not have. Arguments: the lot, those it has. */
    UNKNOWN_LOT("COPR-0049", Severity.ERROR),
    /** A value of minutes that does not come out again. Arguments: its place, what is written, what comes out. */
    MINUTES_DIFFER("COPR-0050", Severity.ERROR),
    /** Public minutes, which nobody can compute again. */
    MINUTES_WITHOUT_VOTES("COPR-0051", Severity.ERROR),
    /** A proposal that competes in no lot. Arguments: the proposal, the lots. */
    PROPOSAL_WITHOUT_LOT("COPR-0052", Severity.ERROR),
    /** A lot in which nobody competes. Argument: the lot. */
    LOT_WITHOUT_PROPOSALS("COPR-0053", Severity.WARNING),
    /** A criterion measured by a formula that the notice does not state. Argument: the criterion. */
    FORMULA_NOT_STATED("COPR-0054", Severity.WARNING),
    /** A formula that must be chosen before anything is scored. Argument: the criterion. */
    FORMULA_WANTED("COPR-0055", Severity.ERROR),
    /** A case in which a formula divides by zero, and nothing is stated of it. Arguments: the formula, the key. */
    DEGENERATE_CASE_OPEN("COPR-0056", Severity.WARNING),
    /** Normalisation, and nothing is said of a proposal that is alone. */
    SINGLE_PROPOSAL_OPEN("COPR-0057", Severity.WARNING),
    /** Pairs that commissioners did not compare. Arguments: the criterion, the commissioners. */
    MISSING_SHEET("COPR-0058", Severity.ERROR),
    /** A draw that ordered nobody. Argument: the proposals. */
    DRAW_NOT_NEEDED("COPR-0059", Severity.NOTE),
    /** Commissioners who voted the same on everything. Arguments: who, how many votes. */
    IDENTICAL_BALLOTS("COPR-0060", Severity.NOTE),
    /** A commissioner without whom the first place is another. Arguments: who, who is first then. */
    ONE_COMMISSIONER_DECIDES("COPR-0061", Severity.NOTE),
    /** A commissioner who used no more than two grades. Arguments: who, how many votes, the grades. */
    TWO_GRADES_ONLY("COPR-0062", Severity.NOTE),
    /** A criterion whose points have no range. Arguments: the criterion, why. */
    NO_WEIGHT_INTERVAL("COPR-0063", Severity.NOTE),
    /** A search that stopped. Arguments: after how many scores, how far everything was tried. */
    SEARCH_STOPPED("COPR-0064", Severity.NOTE),
    /** A search within bands at their ends only. Argument: why. */
    ENDS_OF_BANDS_ONLY("COPR-0065", Severity.NOTE),
    /** A commission of one, without whom there is none. */
    ONLY_COMMISSIONER("COPR-0066", Severity.ERROR),
    /** Criteria compared in pairs, where no preference was changed. Argument: the criteria. */
    PAIRS_NOT_TRIED("COPR-0067", Severity.NOTE),
    /** A mean of some of the commissioners. Arguments: proposal, criterion, how many voted, of how many. */
    MEAN_OF_SOME("COPR-0070", Severity.WARNING),
    /** A chain of ties that may leave proposals equal. */
    TIES_WITHOUT_END("COPR-0071", Severity.NOTE),
    /** A rounding before the points. Argument: words that round the total only. */
    ROUNDED_IN_BETWEEN("COPR-0072", Severity.WARNING),
    /** Points that are taken away, and nothing is said of a total below zero. */
    NO_FLOOR("COPR-0073", Severity.NOTE),
    /** A step that comes after the draw. */
    STEP_AFTER_DRAW("COPR-0074", Severity.ERROR),
    /** A rounding to more than what is rounded can be. Arguments: its unit, the maxima. */
    UNIT_ABOVE_MAXIMUM("COPR-0075", Severity.ERROR),
    /** A local time that the clocks of Rome skip. Arguments: the proposal, the time. */
    NO_SUCH_TIME("COPR-0076", Severity.ERROR),
    /** A vote or an offer with more digits than anybody writes. Argument: the proposal. */
    TOO_PRECISE("COPR-0077", Severity.ERROR),
    /** A formula without a parameter it needs. Arguments: the parameter, the formula. */
    PARAMETER_MISSING("COPR-0100", Severity.ERROR),
    /** A parameter the formula does not have. Arguments: the parameter, the formula. */
    PARAMETER_UNUSED("COPR-0101", Severity.ERROR),
    /** The ratio of prices applied to discounts. */
    RATIO_OF_DISCOUNTS("COPR-0102", Severity.ERROR),
    /** An exponent the formula cannot have. Argument: the exponent. */
    EXPONENT_UNUSUAL("COPR-0103", Severity.ERROR),
    /** No offers. */
    NO_OFFERS("COPR-0104", Severity.ERROR),
    /** An offer below zero. Arguments: proposal, offer. */
    OFFER_NEGATIVE("COPR-0105", Severity.ERROR),
    /** An offer above the base. Arguments: proposal, offer, base. */
    OFFER_BEYOND_BASE("COPR-0106", Severity.ERROR),
    /** A price of zero under a ratio of prices. Argument: the proposal. */
    PRICE_ZERO("COPR-0107", Severity.ERROR),
    /** No offer gains anything, and nothing is stated of that. Argument: the formula. */
    ALL_ZERO_NOT_STATED("COPR-0108", Severity.ERROR),
    /** All offers are equal, and nothing is stated of that. Argument: the formula. */
    ALL_EQUAL_NOT_STATED("COPR-0109", Severity.ERROR),
    /** Too few proposals to compare in pairs. Arguments: how many, the fewest. */
    TOO_FEW_FOR_PAIRS("COPR-0110", Severity.ERROR),
    /** No commissioner compared anything. */
    NO_SHEETS("COPR-0111", Severity.ERROR),
    /** Two names that are no pair of proposals. Arguments: the two, the proposals. */
    NO_PAIR("COPR-0112", Severity.ERROR),
    /** A pair that stands twice. Argument: the pair. */
    PAIR_TWICE("COPR-0113", Severity.ERROR),
    /** A preference for one who is not of the pair. Arguments: the preferred, the pair. */
    PREFERRED_NOT_OF_PAIR("COPR-0114", Severity.ERROR),
    /** A degree that is none. Arguments: the degree, the pair. */
    NO_DEGREE("COPR-0115", Severity.ERROR),
    /** A pair that was not compared. Arguments: commissioner, pair. */
    PAIR_MISSING("COPR-0116", Severity.ERROR),
    /** A proposal with too few or too many values. Arguments: proposal, its values, the criteria. */
    ROW_LENGTH("COPR-0120", Severity.ERROR),
    /** A matrix that is not square, or too large. Arguments: the elements, the rows, the most. */
    MATRIX_SHAPE("COPR-0121", Severity.ERROR),
    /** Two comparisons that are not the reciprocal of each other. Arguments: the two elements, the two values. */
    NOT_RECIPROCAL("COPR-0122", Severity.ERROR),
    /** No random index for that many elements. Argument: how many. */
    NO_RANDOM_INDEX("COPR-0123", Severity.ERROR),
    /** Comparisons that contradict themselves. Arguments: CR, the limit. */
    INCONSISTENT("COPR-0124", Severity.WARNING),
    /** Too few proposals for Electre. Arguments: how many, the fewest. */
    TOO_FEW_FOR_ELECTRE("COPR-0125", Severity.ERROR),
    /** Too many proposals for Electre. Arguments: how many, the most. */
    TOO_MANY_FOR_ELECTRE("COPR-0126", Severity.ERROR),
    /** A discount that is none. Arguments: proposal, discount. */
    NO_DISCOUNT("COPR-0130", Severity.ERROR),
    /** Nothing is left between the ends. Argument: the offers. */
    NOTHING_LEFT("COPR-0131", Severity.ERROR),
    /** Fewer offers than the automatic exclusion wants. Arguments: how many, the fewest. */
    TOO_FEW_FOR_ANOMALY("COPR-0132", Severity.WARNING);

    private final String code;
    private final Severity severity;

    ScoringFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Messages messages() {
        return ScoringMessage.MESSAGES;
    }
}
