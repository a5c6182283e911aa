package fr.clubbusiness.http.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one may ask, in a minute: far more than people and front-ends do, far less than a sweep needs. */
@ConfigMapping(prefix = "club.rates")
interface RatesConfig {

    /** Readings of one member. */
    @WithDefault("600")
    int reads();

    /** Creations, changes and steps of one member; an import is one. */
    @WithDefault("300")
    int writes();

    /** Searches of people by one member. */
    @WithDefault("60")
    int searches();

    /** Exported lists of one member. */
    @WithDefault("10")
    int exports();

    /** Computations over the whole club that one member asks for. */
    @WithDefault("20")
    int computations();

    /** Requests without a valid token from one address. */
    @WithDefault("120")
    int strangers();

    /** Requests to what is open to everybody, from one address. */
    @WithDefault("60")
    int published();
}
