package fr.clubbusiness.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that mail can reach from the Internet: its domain has a dot and ends with a label of two letters or more. {@link Email} alone accepts
 * {@code jean@gmail}. Nothing is an address too: whether one is needed is another constraint.
 */
@Documented
@Email
@Constraint(validatedBy = EmailAddress.ReachableDomain.class)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    /** The key of the message. */
    String message() default "{fr.clubbusiness.shared.EmailAddress.message}";

    /** As Bean Validation demands. */
    Class<?>[] groups() default {};

    /** As Bean Validation demands. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the domain, in letters of any alphabet. */
    final class ReachableDomain implements ConstraintValidator<EmailAddress, String> {
        private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]+\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)");

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            return address == null || address.isEmpty() || isReachable(address.substring(address.lastIndexOf('@') + 1));
        }

        private static boolean isReachable(String domain) {
            try {
                var ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
                return DOMAIN.matcher(ascii.toLowerCase(Locale.ROOT)).matches();
            } catch (IllegalArgumentException notADomain) {
                return false;
            }
        }
    }
}
