-- What was taken and given back for each reservation after $1, by what really happened to money; $2 of them at the most.
SELECT payment.reservation_id,
       coalesce(sum(moved.captured), 0)::bigint                                        AS captured,
       coalesce(sum(moved.refunded), 0)::bigint                                        AS refunded,
       coalesce(sum(moved.authorised) FILTER (WHERE moved.captured = 0 AND moved.cancelled = 0), 0)::bigint AS open,
       count(*) FILTER (WHERE moved.captured > moved.refunded)::integer                AS kept
FROM payment
         LEFT JOIN (SELECT payment_id,
                           coalesce(sum(amount_minor) FILTER (WHERE kind = 'AUTHORISED'), 0) AS authorised,
                           coalesce(sum(amount_minor) FILTER (WHERE kind = 'CAPTURED'), 0)   AS captured,
                           coalesce(sum(amount_minor) FILTER (WHERE kind = 'REFUNDED'), 0)   AS refunded,
                           count(*) FILTER (WHERE kind = 'CANCELLED')                        AS cancelled
                    FROM movement
                    GROUP BY payment_id) AS moved USING (payment_id)
WHERE payment.reservation_id > $1
GROUP BY payment.reservation_id
ORDER BY payment.reservation_id
LIMIT $2
