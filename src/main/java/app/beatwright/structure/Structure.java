package app.beatwright.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A story structure that can be laid over any outline without owning a beat of it.
///
/// @param id what outlines and beats refer to, e.g. `snyder15`
/// @param acts the acts it divides a story into, in order
/// @param roles in the order in which they are told
public record Structure(
        String id, String name, String about, String provenance, List<StructureAct> acts, List<StructureRole> roles) {

    public Structure {
        acts = List.copyOf(acts);
        roles = List.copyOf(roles);
        var ids = new HashSet<String>();
        for (var role : roles) {
            if (!ids.add(role.id())) {
                throw new IllegalArgumentException("%s has %s twice".formatted(id, role.id()));
            }
        }
        for (var act : acts) {
            if (act.closes().isPresent() && !ids.contains(act.closes().get())) {
                throw new IllegalArgumentException("%s of %s closes with an unknown role".formatted(act.name(), id));
            }
        }
    }

    public Optional<StructureRole> role(String roleId) {
        return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    /// Where each act ends, in percent of the story.
    public List<Double> actEnds() {
        return acts.stream()
                .map(act ->
                        act.closes().flatMap(this::role).map(StructureRole::to).orElse(100.0))
                .toList();
    }

    /// The act a role belongs to, from 0: an act ends with the role that closes it.
    public int actOf(StructureRole role) {
        var at = roles.indexOf(role);
        return (int) acts.stream()
                .flatMap(act -> act.closes().stream())
                .flatMap(id -> role(id).stream())
                .filter(closing -> roles.indexOf(closing) < at)
                .count();
    }

    /// What a beat carries in its `role` field to play this role: `snyder15/catalyst`.
    public String key(StructureRole role) {
        return id + "/" + role.id();
    }

    /// The role that a beat's `role` field names, if it is one of this structure.
    public Optional<StructureRole> played(String key) {
        return key.startsWith(id + "/") ? role(key.substring(id.length() + 1)) : Optional.empty();
    }
}
