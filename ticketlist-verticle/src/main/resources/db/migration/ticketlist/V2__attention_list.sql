-- A payment can need somebody for more than one reason: what was one, or nothing, is now a list.
update reservation_view
set payment = jsonb_set(
        payment::jsonb,
        '{charge,attention}',
        case
            when payment::jsonb #> '{charge,attention}' is null then '[]'
            else jsonb_build_array(payment::jsonb #> '{charge,attention}')
        end)::json;
