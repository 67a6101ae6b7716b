package it.sportello.isee;

import java.util.List;

/** Made-up people and nuclei for tests; the codes are formally valid and belong to nobody. */
final class People {

    private People() {}

    /** The same DSU with other members. */
    static Dsu with(List<Member> members, Dsu dsu) {
        return new Dsu(
                dsu.protocol(),
                dsu.presented(),
                members,
                dsu.conditions(),
                dsu.home(),
                dsu.absentParents(),
                dsu.students(),
                dsu.reducedNuclei(),
                dsu.residentialCare(),
                dsu.current());
    }

    /** The same DSU with all properties in another municipality. */
    static Dsu in(String comune, Dsu dsu) {
        return with(
                dsu.members().stream()
                        .map(member -> member.withAssets(
                                member.movableAssets(),
                                member.realEstate().stream()
                                        .map(property -> new Property(
                                                property.kind(),
                                                comune,
                                                property.share(),
                                                property.value(),
                                                property.mortgage(),
                                                property.home()))
                                        .toList()))
                        .toList(),
                dsu);
    }
}
