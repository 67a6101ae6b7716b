package it.sportello.isee;

import it.sportello.isee.Member.Disability;
import it.sportello.isee.Member.Relation;
import it.sportello.legal.Euro;
import it.sportello.legal.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up person with what he or she earns and owns, put together piece by piece. Immutable. */
record Sheet(Member member) {

    /** Somebody without income and assets, whose code tells the relation and the day of birth and belongs to nobody. */
    static Sheet of(Relation relation, String born) {
        return of(relation, born, 1);
    }

    /** The same for one of several who share both. */
    static Sheet of(Relation relation, String born, int number) {
        LocalDate day = LocalDate.parse(born);
        return new Sheet(new Member(
                People.code(day, relation.ordinal() * 200 + number),
                relation,
                day,
                Optional.empty(),
                false,
                Optional.of(Map.of()),
                Optional.empty(),
                List.of()));
    }

    static Sheet declarant() {
        return of(Relation.DECLARANT, "1980-05-10");
    }

    static Sheet spouse() {
        return of(Relation.SPOUSE, "1981-06-11");
    }

    /** A minor child until 2028. */
    static Sheet minor() {
        return of(Relation.MINOR_CHILD, "2010-09-21");
    }

    static Sheet minor(int number) {
        return of(Relation.MINOR_CHILD, "2010-09-21", number);
    }

    static Sheet adultChild() {
        return of(Relation.ADULT_CHILD, "1996-01-14");
    }

    static Sheet other(int number) {
        return of(Relation.OTHER, "1975-03-02", number);
    }

    String code() {
        return member.codiceFiscale();
    }

    Sheet as(Relation relation) {
        return new Sheet(member.as(relation));
    }

    Sheet coded(String code) {
        return new Sheet(new Member(
                code,
                member.relation(),
                member.born(),
                member.disability(),
                member.inFacility(),
                member.income(),
                member.movableAssets(),
                member.realEstate()));
    }

    Sheet with(Disability disability) {
        return new Sheet(new Member(
                member.codiceFiscale(),
                member.relation(),
                member.born(),
                Optional.of(disability),
                member.inFacility(),
                member.income(),
                member.movableAssets(),
                member.realEstate()));
    }

    Sheet inFacility() {
        return new Sheet(new Member(
                member.codiceFiscale(),
                member.relation(),
                member.born(),
                member.disability(),
                true,
                member.income(),
                member.movableAssets(),
                member.realEstate()));
    }

    Sheet ofUnknownIncome() {
        return new Sheet(new Member(
                member.codiceFiscale(),
                member.relation(),
                member.born(),
                member.disability(),
                member.inFacility(),
                Optional.empty(),
                member.movableAssets(),
                member.realEstate()));
    }

    Sheet income(IncomeItem item, Euro amount) {
        Map<IncomeItem, Euro> income = new EnumMap<>(IncomeItem.class);
        income.putAll(member.income().orElse(Map.of()));
        income.put(item, amount);
        return new Sheet(member.withIncome(income));
    }

    Sheet income(IncomeItem item, long euro) {
        return income(item, Euro.of(euro));
    }

    Sheet irpef(long euro) {
        return income(IncomeItem.IRPEF, euro);
    }

    Sheet wages(long euro) {
        return irpef(euro).income(IncomeItem.WAGES, euro);
    }

    Sheet pension(long euro) {
        return irpef(euro).income(IncomeItem.PENSIONS, euro);
    }

    Sheet asset(FinancialAsset asset) {
        MovableAssets before = member.movableAssets().orElse(MovableAssets.NONE);
        List<FinancialAsset> assets = new ArrayList<>(before.assets());
        assets.add(asset);
        return new Sheet(
                member.withAssets(Optional.of(new MovableAssets(assets, before.invested())), member.realEstate()));
    }

    Sheet asset(FinancialAsset.Type type, long euro) {
        return asset(FinancialAsset.of(type, Euro.of(euro)));
    }

    Sheet account(long balance, long average) {
        return asset(FinancialAsset.account(Euro.of(balance), Euro.of(average)));
    }

    Sheet account(long balance) {
        return account(balance, balance);
    }

    Sheet invested(long euro) {
        List<FinancialAsset> assets =
                member.movableAssets().map(MovableAssets::assets).orElse(List.of());
        return new Sheet(member.withAssets(
                Optional.of(new MovableAssets(assets, Optional.of(Euro.of(euro)))), member.realEstate()));
    }

    Sheet property(Property property) {
        List<Property> properties = new ArrayList<>(member.realEstate());
        properties.add(property);
        return new Sheet(member.withAssets(member.movableAssets(), properties));
    }

    Sheet home(long value) {
        return home(value, 0);
    }

    Sheet home(long value, long mortgage) {
        return property(property("A001", 100, value, mortgage, true));
    }

    Sheet homeIn(String comune, long value) {
        return property(property(comune, 100, value, 0, true));
    }

    Sheet otherProperty(long value, long mortgage) {
        return property(property("A001", 100, value, mortgage, false));
    }

    static Property property(String comune, long share, long value, long mortgage, boolean home) {
        return new Property(
                Property.Kind.BUILDING,
                comune,
                Fraction.of(share),
                Euro.of(value),
                mortgage == 0 ? Optional.empty() : Optional.of(Euro.of(mortgage)),
                home);
    }
}
