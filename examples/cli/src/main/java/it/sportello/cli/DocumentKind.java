package it.sportello.cli;

import it.sportello.coprogettazione.Ballots;
import it.sportello.coprogettazione.Minutes;
import it.sportello.coprogettazione.Rubric;
import it.sportello.eligibility.Application;
import it.sportello.eligibility.Notice;
import it.sportello.eligibility.ranking.Lots;
import it.sportello.eligibility.register.RegisterEvent;
import it.sportello.eligibility.register.RegisterRules;
import it.sportello.eligibility.service.ServiceEvent;
import it.sportello.eligibility.service.TermsOfNotice;
import it.sportello.legal.document.CsvMapping;
import it.sportello.legal.document.DocumentFormat;
import it.sportello.legal.document.DocumentSchema;
import it.sportello.rendicontazione.funding.ExpenseClaim;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.Istruttoria;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.obligation.ObligationBook;
import it.sportello.rendicontazione.obligation.ObligationFacts;
import it.sportello.rendicontazione.statement.RegisterData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of documents the command reads; the schema of each stands in {@code docs/schema}. */
enum DocumentKind {
    /** A notice. */
    NOTICE(Notice.class, DocumentFormat.YAML, false),
    /** The applications to a notice. */
    APPLICATIONS(Application.class, DocumentFormat.JSON, true),
    /** The draws by lot among applications. */
    DRAWS(Lots.class, DocumentFormat.JSON, false),
    /** The terms of payment of a service. */
    TERMS(TermsOfNotice.class, DocumentFormat.YAML, false),
    /** What happened in a service. */
    SERVICE(ServiceEvent.class, DocumentFormat.JSON, true),
    /** The rules of a register. */
    REGISTER(RegisterRules.class, DocumentFormat.YAML, false),
    /** What happened in a register. */
    REGISTER_EVENTS(RegisterEvent.class, DocumentFormat.JSON, true),
    /** A rubric. */
    RUBRIC(Rubric.class, DocumentFormat.YAML, false),
    /** The votes on proposals. */
    BALLOTS(Ballots.class, DocumentFormat.JSON, false),
    /** The minutes of a commission. */
    MINUTES(Minutes.class, DocumentFormat.JSON, false),
    /** The rules of a funding. */
    FUNDING(FundingRules.class, DocumentFormat.YAML, false),
    /** A claim for reimbursement. */
    CLAIM(ExpenseClaim.class, DocumentFormat.JSON, false),
    /** What the office decided of a claim. */
    ISTRUTTORIA(Istruttoria.class, DocumentFormat.JSON, false),
    /** Payments. */
    PAYMENTS(Payment.class, DocumentFormat.JSON, true),
    /** Presences, disbursements and hours for the registers of a reception project. */
    REGISTER_DATA(RegisterData.class, DocumentFormat.JSON, false),
    /** The duties of a funding. */
    OBLIGATIONS(ObligationBook.class, DocumentFormat.YAML, false),
    /** What those who have duties did. */
    OBLIGATION_FACTS(ObligationFacts.class, DocumentFormat.JSON, false),
    /** What {@code sportello isee} computes. */
    ISEE(IseeCase.class, DocumentFormat.JSON, true),
    /** What the columns of a CSV file mean. */
    CSV_MAPPING(CsvMapping.class, DocumentFormat.YAML, false);

    private final Class<? extends Record> type;
    private final DocumentFormat format;
    private final boolean isList;

    DocumentKind(Class<? extends Record> type, DocumentFormat format, boolean isList) {
        this.type = type;
        this.format = format;
        this.isList = isList;
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static DocumentKind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The names of all of them. */
    static List<String> names() {
        return Arrays.stream(values()).map(DocumentKind::toString).toList();
    }

    Class<? extends Record> type() {
        return type;
    }

    DocumentFormat format() {
        return format;
    }

    boolean isList() {
        return isList;
    }

    Map<String, Object> schema() {
        return isList ? DocumentSchema.ofList(type, format) : DocumentSchema.of(type, format);
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
