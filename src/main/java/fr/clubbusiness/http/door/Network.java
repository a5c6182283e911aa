package fr.clubbusiness.http.door;

import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a request comes from: its address, or for IPv6 the first 64 bits of it, because everyone there has the other half to choose from. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "" : of(address.hostAddress());
    }

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                ? HexFormat.of().formatHex(wide.getAddress(), 0, PREFIX_BYTES)
                : address;
    }
}
