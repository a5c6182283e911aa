package fr.clubbusiness.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How the codes are written in the database: as their text. */
final class CodeConverters {
    private CodeConverters() {}

    /** {@link Siret} in a column. */
    @Converter(autoApply = true)
    static class OfSiret implements AttributeConverter<Siret, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Siret siret) {
            return siret == null ? null : siret.value();
        }

        @Override
        public @Nullable Siret convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new Siret(value);
        }
    }

    /** {@link RomeCode} in a column. */
    @Converter(autoApply = true)
    static class OfRomeCode implements AttributeConverter<RomeCode, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RomeCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public @Nullable RomeCode convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new RomeCode(value);
        }
    }

    /** {@link CommuneCode} in a column. */
    @Converter(autoApply = true)
    static class OfCommuneCode implements AttributeConverter<CommuneCode, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CommuneCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public @Nullable CommuneCode convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new CommuneCode(value);
        }
    }

    /** {@link PhoneNumber} in a column. */
    @Converter(autoApply = true)
    static class OfPhoneNumber implements AttributeConverter<PhoneNumber, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber phone) {
            return phone == null ? null : phone.e164();
        }

        @Override
        public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new PhoneNumber(value);
        }
    }

    /** {@link ContactPhone} in a column. */
    @Converter(autoApply = true)
    static class OfContactPhone implements AttributeConverter<ContactPhone, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable ContactPhone phone) {
            return phone == null ? null : phone.value();
        }

        @Override
        public @Nullable ContactPhone convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new ContactPhone(value);
        }
    }

    /** {@link NafCode} in a column. */
    @Converter(autoApply = true)
    static class OfNafCode implements AttributeConverter<NafCode, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable NafCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public @Nullable NafCode convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : new NafCode(value);
        }
    }
}
