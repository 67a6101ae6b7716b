package it.sportello.rendicontazione.payment;

import it.sportello.legal.Act;
import it.sportello.legal.Euro;
import it.sportello.legal.Finding;
import it.sportello.legal.Fraction;
import it.sportello.legal.Location;
import it.sportello.legal.Stated;
import it.sportello.rendicontazione.fattura.DocumentRole;
import it.sportello.rendicontazione.funding.DocumentKey;
import it.sportello.rendicontazione.funding.DocumentKind;
import it.sportello.rendicontazione.funding.FundingRules;
import it.sportello.rendicontazione.funding.FundingRules.Partner;
import it.sportello.rendicontazione.funding.Means;
import it.sportello.rendicontazione.funding.Payment;
import it.sportello.rendicontazione.funding.Subject;
import it.sportello.rendicontazione.funding.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A project as Livorno's notice funds it, one partner, and what is paid in it. */
final class Project {

    static final String CUP = "J44H22000240004";
    static final String CIG = "B10A9942A7";
    static final String DEDICATED = "IT60X0542811101000000123456";
    static final String SUPPLIER = "IT78Z0558401700000000071746";
    static final String CODES = "CUP " + CUP + " CIG " + CIG;
    static final LocalDate PRESENTED = LocalDate.of(2026, 4, 30);
    static final LocalDate PAID_BY = LocalDate.of(2026, 3, 31);
    static final LocalDate DAY = LocalDate.of(2025, 10, 3);
    static final Partner PARTNER = new Partner(
            "coop",
            "Cooperativa di prova",
            "97735020584",
            Optional.empty(),
            true,
            List.of(DEDICATED),
            Stated.of(Fraction.ZERO));

    private Project() {}

    static FundingRules rules() {
        return rules(Optional.empty(), Stated.of(PAID_BY), Stated.of(CIG), List.of(DocumentKind.PAYSLIP));
    }

    static FundingRules rules(
            Optional<FundingRules.PettyCash> pettyCash,
            Stated<LocalDate> paidBy,
            Stated<String> cig,
            List<DocumentKind> withoutCodes) {
        return new FundingRules(
                "prova",
                "Progetto di prova",
                "Comune di prova",
                new Act("avviso", "urn:nir:comune.livorno:avviso:2025-07-04"),
                List.of(),
                new FundingRules.Project(
                        "Percorsi", CUP, cig, Optional.empty(), Optional.empty(), "art. 16, c. 8", List.of()),
                new FundingRules.Administration("Comune", "80012000826", Optional.empty(), "art. 1"),
                Optional.empty(),
                new FundingRules.Window(
                        Stated.not(),
                        Stated.not(),
                        Stated.not(),
                        Optional.empty(),
                        LocalDate.of(2026, 3, 31),
                        Optional.empty(),
                        paidBy,
                        "art. 7",
                        List.of()),
                List.of(PARTNER),
                new FundingRules.Budget(
                        Euro.of(464_875), Optional.empty(), List.of(), Optional.empty(), "art. 5", List.of()),
                List.of(),
                new FundingRules.PaymentRule(
                        List.of(
                                Means.BANK_TRANSFER,
                                Means.BANK_RECEIPT,
                                Means.DIRECT_DEBIT,
                                Means.CARD,
                                Means.F24,
                                Means.MANDATE),
                        true,
                        pettyCash,
                        withoutCodes,
                        "art. 16, c. 8",
                        List.of()),
                new FundingRules.VatRule(FundingRules.VatCharged.IF_NOT_RECOVERED, "art. 16", List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static FundingRules withPettyCash(String atMost) {
        return rules(
                Optional.of(new FundingRules.PettyCash(Euro.parse(atMost), "art. 16, c. 8")),
                Stated.of(PAID_BY),
                Stated.of(CIG),
                List.of());
    }

    static DocumentKey key(String number) {
        return new DocumentKey("IT00104330493", number, LocalDate.of(2025, 9, 15));
    }

    static Voucher invoice(String number, String total) {
        return voucher(DocumentKind.INVOICE, key(number), total, "0.00", "0.00", List.of());
    }

    static Voucher invoice(String number, String total, String withheld, String splitVat) {
        return voucher(DocumentKind.INVOICE, key(number), total, withheld, splitVat, List.of());
    }

    static Voucher creditNote(String number, String total, String... on) {
        return voucher(
                DocumentKind.CREDIT_NOTE,
                key(number),
                total,
                "0.00",
                "0.00",
                Arrays.stream(on)
                        .map(it -> new Voucher.Linked(it, Optional.empty()))
                        .toList());
    }

    static Voucher voucher(
            DocumentKind kind,
            DocumentKey key,
            String total,
            String withheld,
            String splitVat,
            List<Voucher.Linked> linked) {
        return voucher(kind, key, total, withheld, splitVat, linked, List.of(SUPPLIER));
    }

    static Voucher voucher(
            DocumentKind kind,
            DocumentKey key,
            String total,
            String withheld,
            String splitVat,
            List<Voucher.Linked> linked,
            List<String> ibans) {
        Location at = new Location("f-" + key.number() + ".xml", "", 1, 1);
        return new Voucher(
                key,
                kind,
                DocumentRole.EXPENSE,
                new Subject("Fornitore S.r.l.", Optional.empty(), Optional.of(key.issuer())),
                new Subject("Cooperativa di prova", Optional.of("97735020584"), Optional.empty()),
                Euro.parse(total),
                Euro.ZERO,
                Euro.parse(total),
                Euro.parse(withheld),
                Euro.parse(splitVat),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ibans.stream().map(it -> new Voucher.Mention(it, List.of(), at)).toList(),
                List.of(),
                linked,
                Optional.empty(),
                new Voucher.Origin(at, Optional.empty(), Optional.empty(), 1));
    }

    /** A transfer as it should be. */
    static Draft paid(String id, String amount) {
        return new Draft(id, amount);
    }

    /** A payment that is being written down. */
    static final class Draft {
        private final String id;
        private final Euro amount;
        private LocalDate day = DAY;
        private Means means = Means.BANK_TRANSFER;
        private Optional<String> payer = Optional.of(DEDICATED);
        private Optional<String> payeeIban = Optional.of(SUPPLIER);
        private Optional<String> payee = Optional.of("FORNITORE SRL");
        private Optional<String> causale = Optional.of(CODES);
        private Optional<String> cro = Optional.empty();
        private Optional<String> trn = Optional.empty();
        private Optional<Payment.Mandate> mandate = Optional.empty();
        private final List<Payment.Settled> settles = new ArrayList<>();

        private Draft(String id, String amount) {
            this.id = id;
            this.amount = Euro.parse(amount);
            this.trn = Optional.of("0542811101" + "0".repeat(20 - id.length()) + id);
        }

        Draft on(LocalDate date) {
            day = date;
            return this;
        }

        Draft by(Means how) {
            means = how;
            trn = how == Means.BANK_TRANSFER ? trn : Optional.empty();
            return this;
        }

        Draft from(String iban) {
            payer = Optional.of(iban).filter(it -> !it.isEmpty());
            return this;
        }

        Draft to(String iban) {
            payeeIban = Optional.of(iban).filter(it -> !it.isEmpty());
            return this;
        }

        Draft payee(String name) {
            payee = Optional.of(name).filter(it -> !it.isEmpty());
            return this;
        }

        Draft saying(String text) {
            causale = Optional.of(text).filter(it -> !it.isEmpty());
            return this;
        }

        Draft trn(String number) {
            trn = Optional.of(number).filter(it -> !it.isEmpty());
            return this;
        }

        Draft cro(String number) {
            cro = Optional.of(number);
            return this;
        }

        Draft mandate(Payment.Mandate order) {
            mandate = Optional.of(order);
            return this;
        }

        Draft settling(String number, String part) {
            return settling(number, Payment.Part.ISSUER, part);
        }

        Draft settling(String number, Payment.Part part, String euro) {
            settles.add(new Payment.Settled(key(number), part, Euro.parse(euro)));
            return this;
        }

        Payment made() {
            return new Payment(id, day, amount, means, payer, payeeIban, payee, causale, cro, trn, mandate, settles);
        }
    }

    static PaymentLedger ledger(FundingRules rules, Collection<Voucher> vouchers, List<Payment> payments) {
        return ledger(rules, vouchers, payments, List.of());
    }

    static PaymentLedger ledger(
            FundingRules rules, Collection<Voucher> vouchers, List<Payment> payments, List<Payment> undone) {
        Map<DocumentKey, Partner> spender = new TreeMap<>(Dues.ORDER);
        vouchers.forEach(it -> spender.put(it.key(), PARTNER));
        return PaymentLedger.of(rules, vouchers, spender, payments, undone, PRESENTED);
    }

    static PaymentLedger ledger(List<Voucher> vouchers, Payment... payments) {
        return ledger(rules(), vouchers, List.of(payments));
    }

    static Settlement settled(Voucher voucher, Payment... payments) {
        return ledger(List.of(voucher), payments).settlement(voucher.key()).orElseThrow();
    }

    static List<PaymentFinding> codes(List<Finding> findings) {
        return findings.stream().map(it -> (PaymentFinding) it.code()).toList();
    }

    static Euro euro(String amount) {
        return Euro.parse(amount);
    }
}
