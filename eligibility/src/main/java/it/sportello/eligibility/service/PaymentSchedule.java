package it.sportello.eligibility.service;

import it.sportello.eligibility.Sentence;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import it.sportello.legal.LegalReference;
import it.sportello.legal.RuleSet;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is to be paid to whom and when, and the state of each service.
 *
 * @param terms the id of the terms and the SHA-256 of their file
 * @param payments every payment, adjustment and recovery, by the month in which it is due, then by the month of service,
 *     then by protocol number
 * @param people the state of each service, by protocol number
 * @param balances the budget after each month in which something was due or money came
 */
public record PaymentSchedule(RuleSet terms, List<Payment> payments, List<Person> people, List<Balance> balances) {

    /** Copies the lists. */
    public PaymentSchedule {
        payments = List.copyOf(payments);
        people = List.copyOf(people);
        balances = List.copyOf(balances);
    }

    /** All that is paid out, in euro; what is to be given back is not taken off until it is back as new funds. */
    public Euro paid() {
        return Euro.sum(payments.stream()
                .map(Payment::amount)
                .filter(amount -> amount.signum() > 0)
                .toList());
    }

    /** The payments as a table in the form of RFC 4180; see {@link PaymentCsv}. */
    public String csv(java.util.Locale locale) {
        return PaymentCsv.of(this, locale);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return payments.size() + " payments to " + people.size() + " people";
    }

    /**
     * One line of the schedule.
     *
     * @param due the month in which it is due
     * @param protocol to whom, by protocol number
     * @param month the month of service; of a recovery, the month in which it was decided
     * @param kind what sort of line it is
     * @param amount in euro; negative where the person owes it
     * @param because why, in sentences
     * @param references the rules it rests on
     */
    public record Payment(
            YearMonth due,
            long protocol,
            YearMonth month,
            Kind kind,
            Euro amount,
            List<Sentence> because,
            List<LegalReference> references) {
        /** Copies the lists. */
        public Payment {
            because = List.copyOf(because);
            references = List.copyOf(references);
        }

        /** The sorts of lines. */
        public enum Kind {
            /** The first payment of a month of service. */
            PAYMENT,
            /** A further payment of the same month: it was corrected, or there was too little money before. */
            BALANCE,
            /** Too much was paid of that month, as later events tell: negative, to be given back. */
            ADJUSTMENT,
            /** A person decided that money is to be given back: negative. */
            RECOVERY
        }

        /** The protocol number only. */
        @Override
        public String toString() {
            return "payment " + protocol;
        }
    }

    /**
     * The state of a service.
     *
     * @param protocol whose, by protocol number
     * @param monthlyCap the most in a month
     * @param start the first month; absent while nothing is assigned
     * @param shift the shift, from 1, where the terms state shifts
     * @param plannedStart the first month of that shift, once anybody started
     * @param granted the months granted
     * @param suspended those of them that a suspension took, past and to come
     * @param postponed those by which a suspension puts off the end, where the terms say that it does
     * @param served those from the start to the last one with service done, the suspended ones aside
     * @param months each month of service
     * @param suspendedMonths each month of suspension
     * @param unpaid what is due and was not paid for want of money
     * @param held what is not paid because of how the service ended
     * @param toRecover what is proposed to be asked back after a false statement; a person decides
     * @param ended how the service ended, if it did
     */
    public record Person(
            long protocol,
            Optional<Euro> monthlyCap,
            Optional<YearMonth> start,
            Optional<Integer> shift,
            Optional<YearMonth> plannedStart,
            int granted,
            int suspended,
            int postponed,
            int served,
            List<Month> months,
            List<YearMonth> suspendedMonths,
            Euro unpaid,
            Euro held,
            Optional<Euro> toRecover,
            Optional<Sentence> ended) {
        /** Copies the lists. */
        public Person {
            months = List.copyOf(months);
            suspendedMonths = List.copyOf(suspendedMonths);
        }

        /** The months that are left: granted − suspended − served. */
        public int residual() {
            return granted - suspended - served;
        }

        /** What the person got and need not give back, in euro, recoveries that were decided aside. */
        public Euro paid() {
            return Euro.sum(months.stream().map(Month::paid).toList());
        }

        /** The protocol number only. */
        @Override
        public String toString() {
            return "person " + protocol;
        }
    }

    /**
     * A month of service.
     *
     * @param month the month
     * @param assigned the hours or days assigned; 1 where a month is paid as such
     * @param done those done
     * @param counted those that are paid: assigned and done
     * @param worth what they are worth, within the caps, in euro
     * @param paid what was paid of it and is not to be given back, in euro
     * @param because why, in sentences
     * @param references the rules it rests on
     */
    public record Month(
            YearMonth month,
            Fraction assigned,
            Fraction done,
            Fraction counted,
            Euro worth,
            Euro paid,
            List<Sentence> because,
            List<LegalReference> references) {
        /** Copies the lists. */
        public Month {
            because = List.copyOf(because);
            references = List.copyOf(references);
        }

        /** The month only. */
        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * The budget at the end of a month.
     *
     * @param month the month
     * @param funds all money at hand until then; absent if no budget is known
     * @param due what came due in that month, or was still owed and could be paid
     * @param paid what was paid out in that month
     * @param spent what was paid out until then
     */
    public record Balance(YearMonth month, Optional<Euro> funds, Euro due, Euro paid, Euro spent) {

        /** What is left. */
        public Optional<Euro> residual() {
            return funds.map(all -> all.minus(spent));
        }
    }
}
