package io.yeyak.launcher.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that the identity provider signs with, at one time.
 *
 * @param byId those that can be used
 * @param prints what tells this set from another one
 */
record Keys(Map<String, Key> byId, Set<String> prints) {

    /** The algorithms a token may be signed with. All are asymmetric: none needs a secret of ours. */
    enum Algorithm {
        RS256,
        PS256,
        ES256;

        static Optional<Algorithm> named(String name) {
            return Arrays.stream(values())
                    .filter(algorithm -> algorithm.name().equals(name))
                    .findFirst();
        }
    }

    /** One of them, with the algorithms it may be used for. */
    record Key(JWSVerifier verifier, Set<Algorithm> algorithms) {}

    private static final int LEAST_RSA_BITS = 2048;

    Optional<Key> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Reads a JWK set. Keys that are of no use here are left out.
     *
     * @throws IllegalArgumentException when it is none, or holds no key of use
     */
    static Keys read(String jwks) {
        try {
            Map<String, Key> byId = new HashMap<>();
            for (JWK jwk : JWKSet.parse(jwks).getKeys()) {
                if (jwk.getKeyID() != null && (jwk.getKeyUse() == null || KeyUse.SIGNATURE.equals(jwk.getKeyUse()))) {
                    key(jwk).ifPresent(key -> byId.put(jwk.getKeyID(), key));
                }
            }
            if (byId.isEmpty()) {
                throw new IllegalArgumentException("the JWK set holds no key that can be used");
            }
            return new Keys(Map.copyOf(byId), prints(jwks));
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException("the JWK set is unreadable", e);
        }
    }

    private static Optional<Key> key(JWK jwk) throws JOSEException {
        Set<Algorithm> algorithms = switch (jwk) {
            case RSAKey rsa when rsa.size() >= LEAST_RSA_BITS -> Set.of(Algorithm.RS256, Algorithm.PS256);
            case ECKey ec when ec.getCurve().equals(Curve.P_256) -> Set.of(Algorithm.ES256);
            default -> Set.of();
        };
        if (jwk.getAlgorithm() != null) {
            String only = jwk.getAlgorithm().getName();
            algorithms = algorithms.stream()
                    .filter(algorithm -> algorithm.name().equals(only))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return algorithms.isEmpty() ? Optional.empty() : Optional.of(new Key(verifier(jwk), algorithms));
    }

    private static JWSVerifier verifier(JWK jwk) throws JOSEException {
        return jwk instanceof ECKey ec ? new ECDSAVerifier(ec.toECPublicKey()) : new RSASSAVerifier(jwk.toRSAKey());
    }

    private static Set<String> prints(String jwks) throws ParseException, JOSEException {
        Set<String> prints = new HashSet<>();
        for (JWK jwk : JWKSet.parse(jwks).getKeys()) {
            prints.add(jwk.getKeyID() + " " + jwk.computeThumbprint());
        }
        return Set.copyOf(prints);
    }
}
