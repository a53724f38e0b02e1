package io.ziping.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Which addresses webhooks may reach: public ones, encrypted, and besides what an operator has allowed. Whoever enters an
 * address decides what this server asks, so none of its own network is asked because somebody has typed it, or because a name
 * has come to mean it.
 */
@Component
class Receivers {

    static final int LONGEST_URL = 500;

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final Pattern NETWORK = Pattern.compile("(?:[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/\\d{1,3})?");
    private static final int HIGHEST_PORT = 65_535;

    /** What lies in no public network, besides what Java itself knows; those that carry an IPv4 address inside, too. */
    private static final List<IpAddressMatcher> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/32",
                    "2002::/16",
                    "fc00::/7")
            .map(IpAddressMatcher::new)
            .toList();

    private final List<String> hosts;
    private final List<IpAddressMatcher> networks;

    Receivers(WebhookProperties properties) {
        this.hosts = properties.allowedHosts().stream()
                .filter(host -> !NETWORK.matcher(host).matches())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        this.networks = properties.allowedHosts().stream()
                .filter(host -> NETWORK.matcher(host).matches())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** An address as logs name it: what stands behind the question mark may be the receiver's secret. */
    static String named(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    /** Why an address cannot be a receiver's, in words for the person, without looking its name up; blank when it can. */
    String problem(String url) {
        if (url.isEmpty()) {
            return "请填地址，如 https://platform.example.gov.cn/ziping";
        }
        if (url.length() > LONGEST_URL) {
            return "最多%d个字符".formatted(LONGEST_URL);
        }
        var uri = parse(url);
        if (uri == null) {
            return "不是完整的地址，应当像 https://platform.example.gov.cn/ziping；不带用户名、口令和 #";
        }
        var host = host(uri);
        if (uri.getRawPath().startsWith("//")) {
            return "路径不能以 // 开头";
        }
        var literal = ADDRESS.matcher(host).matches();
        try {
            if (literal && !isOpen(InetAddress.getByName(host))) {
                return "这个地址在内部网络里，不能推送。要推送的，请维护服务器的人在 ziping.webhooks.allowed-hosts 里放行";
            }
        } catch (UnknownHostException invalid) {
            return "没有这样的地址";
        }
        return isEncrypted(uri) || isAllowed(host) ? "" : "要用 https；只有 ziping.webhooks.allowed-hosts 放行的可以用 http";
    }

    /**
     * Makes sure that a receiver may be spoken to as its address says.
     *
     * @throws DeliveryFailure when it would have to be encrypted
     */
    void requireSpoken(URI uri) throws DeliveryFailure {
        if (!isEncrypted(uri) && !isAllowed(host(uri))) {
            throw DeliveryFailure.lasting("不是 https，也没有放行");
        }
    }

    /**
     * The addresses of a host, looked up now.
     *
     * @throws DeliveryFailure when it has none, or one that may not be reached
     */
    List<InetAddress> addresses(String host) throws DeliveryFailure {
        try {
            var found = List.of(InetAddress.getAllByName(host));
            if (!hosts.contains(host) && !found.stream().allMatch(this::isOpen)) {
                throw DeliveryFailure.lasting("地址在内部网络里，没有放行");
            }
            return found;
        } catch (UnknownHostException unknown) {
            throw DeliveryFailure.noAnswer("找不到这个主机名");
        }
    }

    /** The parts of a receiver's address; {@code null} when it is none. */
    static @Nullable URI parse(String url) {
        try {
            var uri = new URI(url);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            return (scheme.equals("https") || scheme.equals("http"))
                            && url.equals(uri.toASCIIString())
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && uri.getPort() != 0
                            && uri.getPort() <= HIGHEST_PORT
                    ? uri
                    : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    static boolean isEncrypted(URI uri) {
        return "https".equals(uri.getScheme());
    }

    /** A name or an address, an IPv6 one without its brackets. */
    static String host(URI uri) {
        var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean isAllowed(String host) {
        return hosts.contains(host)
                || (ADDRESS.matcher(host).matches() && networks.stream().anyMatch(network -> network.matches(host)));
    }

    private boolean isOpen(InetAddress address) {
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return networks.stream().anyMatch(network -> network.matches(text)) || !isClosed(address, text);
    }

    private static boolean isClosed(InetAddress address, String text) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address v6 && v6.isIPv4CompatibleAddress())
                || CLOSED.stream().anyMatch(network -> network.matches(text));
    }
}
