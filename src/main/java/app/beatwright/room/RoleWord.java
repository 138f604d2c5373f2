package app.beatwright.room;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Roles stand in the database as their words.
@Converter(autoApply = true)
class RoleWord implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.word();
    }

    @Override
    public Role convertToEntityAttribute(String word) {
        return Role.named(word).orElseThrow(() -> new IllegalStateException("No role is called " + word));
    }
}
