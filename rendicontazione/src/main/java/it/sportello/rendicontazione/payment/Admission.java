package it.sportello.rendicontazione.payment;

import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.LegalReference;
import it.sportello.legal.identifier.Identifier;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingMessage;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Payment.Part;
import it.sportello.rendicontazione.funding.Voucher;
import it.sportello.rendicontazione.law.Acts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one payment of one document: by an admitted means, from a dedicated account of the partner who spends, in time
 * (art. 3 L. 136/2010 and the rules of the funding); and what is written on it.
 *
 * <p>Petty cash is bounded by document: all cash on it together. What is owed to the State is paid by F24 whatever means
 * the rules admit, and needs no codes: an F24 has no room for them. To who issued a document nothing is paid by F24, but
 * for an F24 itself and the contributions on a payslip (art. 17 D.Lgs. 241/1997). A CIG is asked for only where the rules
 * state one.
 */
final class Admission {

    private static final LegalReference ACCOUNTS = Acts.L_136_2010.article("3").comma("1");
    private static final LegalReference CODES = Acts.L_136_2010.article("3").comma("5");
    private static final LegalReference F24 = Acts.DLGS_241_1997.article("17");
    private static final LegalReference SPLIT = Acts.DPR_633_1972.article("17-ter");

    /** The VAT on what is bought abroad is owed by who buys. */
    private static final LegalReference REVERSE =
            Acts.DPR_633_1972.article("17").comma("2");

    /** An F24 pays only the State and the social insurance; no supplier is paid by it. */
    private static final Set<DocumentKind> TO_THE_STATE = Set.of(DocumentKind.F24, DocumentKind.PAYSLIP);

    private final FundingRules rules;
    private final LocalDate presented;
    private final List<LegalReference> clause;
    private final List<LegalReference> window;
    private final List<LegalReference> pettyCash;

    Admission(FundingRules rules, LocalDate presented) {
        this.rules = rules;
        this.presented = presented;
        this.clause = rules.places(rules.payments().source());
        this.window = rules.places(rules.window().source());
        this.pettyCash = rules.payments()
                .pettyCash()
                .map(it -> rules.places(it.source()))
                .orElse(clause);
    }

    /**
     * Everything that is to be said of a payment of a document; it counts if nothing of it is {@link
     * PaymentFinding.Effect#NOT_COUNTED}.
     *
     * @param part what of the document it pays
     * @param spender who claims the document
     * @param cash all cash on the document
     */
    List<Finding> of(Payment payment, Part part, Voucher document, Optional<Partner> spender, Euro cash) {
        List<Finding> findings = new ArrayList<>();
        means(payment, part, document.kind(), cash, findings);
        account(payment, spender, findings);
        days(payment, document, findings);
        reference(payment, findings);
        if (part == Part.ISSUER) {
            payee(payment, document, findings);
            codes(payment, document.kind(), findings);
        }
        return findings;
    }

    /** What is still to be paid of a part of a document, if anything. */
    Optional<Finding> missing(Voucher document, Part part, Euro due, Euro paid) {
        Euro missing = due.minus(paid);
        if (missing.signum() == 0) {
            return Optional.empty();
        }
        boolean foreign = document.kind() == DocumentKind.FOREIGN_INVOICE;
        PaymentFinding code = switch (part) {
            case ISSUER -> PaymentFinding.UNPAID;
            case WITHHELD -> PaymentFinding.WITHHELD_UNPAID;
            case SPLIT_VAT -> foreign ? PaymentFinding.REVERSE_VAT_UNPAID : PaymentFinding.SPLIT_VAT_UNPAID;
        };
        List<LegalReference> places = switch (part) {
            case ISSUER -> clause;
            case WITHHELD -> List.of(F24);
            case SPLIT_VAT -> List.of(foreign ? REVERSE : SPLIT);
        };
        return Optional.of(new Finding(code, document.origin().location(), List.of(due, paid, missing), places));
    }

    private void means(Payment payment, Part part, DocumentKind kind, Euro cash, List<Finding> findings) {
        Means means = payment.means();
        if (part != Part.ISSUER) {
            boolean right = means == Means.F24 || (part == Part.SPLIT_VAT && means == Means.MANDATE);
            if (!right) {
                add(
                        findings,
                        PaymentFinding.STATE_MEANS,
                        payment,
                        List.of(part == Part.SPLIT_VAT ? SPLIT : F24),
                        FundingMessage.of(part),
                        FundingMessage.of(means));
            }
        } else if (means == Means.CASH) {
            Optional<Euro> limit = rules.payments().pettyCash().map(FundingRules.PettyCash::atMost);
            if (limit.isEmpty()) {
                add(findings, PaymentFinding.CASH, payment, and(clause, ACCOUNTS), payment.amount());
            } else if (cash.exceeds(limit.get())) {
                add(findings, PaymentFinding.CASH_LIMIT, payment, pettyCash, cash, limit.get());
            }
        } else if (!rules.payments().means().contains(means) || (means == Means.F24 && !TO_THE_STATE.contains(kind))) {
            add(
                    findings,
                    PaymentFinding.MEANS,
                    payment,
                    and(clause, ACCOUNTS),
                    FundingMessage.of(means),
                    rules.payments().means().stream()
                            .filter(it -> it != Means.CASH && (it != Means.F24 || TO_THE_STATE.contains(kind)))
                            .distinct()
                            .sorted()
                            .map(FundingMessage::of)
                            .toList());
        }
    }

    private void account(Payment payment, Optional<Partner> spender, List<Finding> findings) {
        if (!rules.payments().dedicatedAccount() || payment.means() == Means.CASH) {
            return;
        }
        if (payment.payerIban().isEmpty()) {
            add(findings, PaymentFinding.ACCOUNT_UNKNOWN, payment, and(clause, ACCOUNTS));
        } else if (spender.isEmpty()) {
            add(findings, PaymentFinding.SPENDER_UNKNOWN, payment, clause);
        } else {
            String account = Identifier.IBAN.normalised(payment.payerIban().get());
            boolean dedicated = spender.get().accounts().stream()
                    .anyMatch(it -> Identifier.IBAN.normalised(it).equals(account));
            if (!dedicated) {
                add(
                        findings,
                        PaymentFinding.ACCOUNT_OTHER,
                        payment,
                        and(clause, ACCOUNTS),
                        Shown.of(account),
                        Shown.of(spender.get().id()));
            }
        }
    }

    private void days(Payment payment, Voucher document, List<Finding> findings) {
        LocalDate day = payment.executed();
        Optional<LocalDate> last = rules.window().paidBy().value().filter(day::isAfter);
        if (last.isPresent()) {
            add(findings, PaymentFinding.LATE, payment, window, day, last.get());
        } else if (day.isAfter(presented)) {
            add(findings, PaymentFinding.AFTER_CLAIM, payment, window, day, presented);
        }
        if (day.isBefore(document.key().date())) {
            add(
                    findings,
                    PaymentFinding.BEFORE_DOCUMENT,
                    payment,
                    window,
                    day,
                    document.key().date());
        }
    }

    private void reference(Payment payment, List<Finding> findings) {
        if (payment.means() == Means.BANK_TRANSFER
                && payment.cro().isEmpty()
                && payment.trn().isEmpty()) {
            add(findings, PaymentFinding.REFERENCE_MISSING, payment, clause, PaymentMessage.CRO_OR_TRN);
        } else if (payment.means() == Means.MANDATE
                && payment.mandate().flatMap(Payment.Mandate::receipt).isEmpty()) {
            add(findings, PaymentFinding.REFERENCE_MISSING, payment, clause, PaymentMessage.MANDATE_NUMBER);
        }
    }

    private void payee(Payment payment, Voucher document, List<Finding> findings) {
        Set<String> asked = document.ibans().stream()
                .map(it -> Identifier.IBAN.normalised(it.text()))
                .collect(Collectors.toCollection(TreeSet::new));
        payment.payeeIban()
                .map(Identifier.IBAN::normalised)
                .filter(it -> !asked.isEmpty() && !asked.contains(it))
                .ifPresent(it -> add(
                        findings,
                        PaymentFinding.PAYEE_ACCOUNT,
                        payment,
                        List.of(ACCOUNTS),
                        Shown.of(it),
                        Shown.list(asked.stream().map(Shown::of).toList())));
    }

    private void codes(Payment payment, DocumentKind kind, List<Finding> findings) {
        if (rules.payments().withoutCodes().contains(kind)
                || payment.means() == Means.CASH
                || payment.means() == Means.F24) {
            return;
        }
        Causale causale = new Causale(payment.causale().orElse(""));
        if (!causale.names(rules.project().cup(), Identifier.CUP)) {
            add(
                    findings,
                    PaymentFinding.CUP_MISSING,
                    payment,
                    and(clause, CODES),
                    rules.project().cup());
        }
        Optional<String> cig = rules.project().cig().value();
        cig.filter(it -> !causale.names(it, Identifier.CIG))
                .ifPresent(it -> add(findings, PaymentFinding.CIG_MISSING, payment, and(clause, CODES), it));
    }

    private static List<LegalReference> and(List<LegalReference> clause, LegalReference law) {
        return Stream.concat(clause.stream(), Stream.of(law)).distinct().toList();
    }

    private static void add(
            List<Finding> findings, PaymentFinding code, Payment payment, List<LegalReference> places, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(Shown.of(payment)));
        arguments.addAll(List.of(more));
        findings.add(new Finding(code, DistinctPayments.place(payment), arguments, places));
    }
}
