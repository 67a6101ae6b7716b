package it.sportello.isee;

/** The values of the law, by their name in the files that hold them with dates and sources. */
enum Parameter {
    MEMBERS_1("members.1"),
    MEMBERS_2("members.2"),
    MEMBERS_3("members.3"),
    MEMBERS_4("members.4"),
    MEMBERS_5("members.5"),
    FURTHER_MEMBER("each further member"),
    CHILDREN_3("children.3"),
    CHILDREN_4("children.4"),
    CHILDREN_5("children.5"),
    FAMILIES_CHILDREN_2("families children.2"),
    FAMILIES_CHILDREN_3("families children.3"),
    FAMILIES_CHILDREN_4("families children.4"),
    FAMILIES_CHILDREN_5("families children.5"),
    PARENTS_WORKED("minor children of parents who worked"),
    PARENTS_WORKED_UNDER_THREE("child under three of parents who worked"),
    LONE_PARENT("minor children of a lone parent"),
    LONE_PARENT_UNDER_THREE("child under three of a lone parent"),
    IN_FACILITY("each member in a facility"),
    DISABILITY("each member with disability"),
    MEDICAL_LIMIT("medical limit"),
    WAGES_SHARE("wages share"),
    WAGES_LIMIT("wages limit"),
    PENSIONS_SHARE("pensions share"),
    PENSIONS_LIMIT("pensions limit"),
    RENT_LIMIT("rent limit"),
    RENT_LIMIT_CHILD("rent limit for each child after the second"),
    ISR_FLOOR("isr floor"),
    SUBSTITUTE_TAX_SHARE("share of incomes under a substitute tax"),
    HOME_ALLOWANCE("home allowance"),
    HOME_ALLOWANCE_CHILD("home allowance for each child after the second"),
    FAMILIES_HOME_ALLOWANCE("families home allowance"),
    FAMILIES_HOME_ALLOWANCE_CAPOLUOGO("families home allowance in a capoluogo"),
    FAMILIES_HOME_ALLOWANCE_CHILD("families home allowance for each child after the first"),
    HOME_PART("part of the home beyond the allowance"),
    MOVABLE_ALLOWANCE("movable allowance"),
    MOVABLE_ALLOWANCE_MEMBER("movable allowance for each further member"),
    MOVABLE_ALLOWANCE_LIMIT("movable allowance limit"),
    MOVABLE_ALLOWANCE_CHILD("movable allowance for each child after the second"),
    STATE_SAVINGS("state savings left out"),
    ASSET_SHARE("asset share"),
    LEGAL_INTEREST("legal interest"),
    LEGAL_INTEREST_INCREASE("legal interest increase"),
    FIGURATIVE_RATE("figurative rate"),
    COMPONENT_THRESHOLD("component threshold"),
    COMPONENT_SHARE("component share"),
    YEARS_OF_GIFTS("years of gifts before admission"),
    STUDENT_INCOME("adequate income of a student"),
    DEPENDANT_LIMIT("dependant limit"),
    DEPENDANT_LIMIT_YOUNG("dependant limit up to 24 years"),
    DEPENDANT_AGE("age limit of dependants elsewhere"),
    CURRENT_INCOME_CHANGE("current change of income"),
    CURRENT_ASSETS_CHANGE("current change of assets"),
    CURRENT_MONTHS("current months of validity"),
    CURRENT_EVENT_MONTHS("current months since the event"),
    INCOME_YEARS_BEFORE("reference year of incomes, years before"),
    ASSETS_YEARS_BEFORE("reference year of assets, years before");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
