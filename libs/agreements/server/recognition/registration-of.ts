/** SQL that tells, of a row named `registration`, which parties act as one with who registered the agreement: a JSON array of ids. */
export const registrarPartyIdsOf = `
  (select coalesce(json_agg(party.organisation_id), '[]')
     from agreement_party party
     join organisation acting on acting.programme_id = party.programme_id and acting.id = party.organisation_id
     join organisation registrar on registrar.programme_id = registration.programme_id and registrar.id = registration.organisation_id
    where party.programme_id = registration.programme_id and party.agreement_id = registration.agreement_id
      and coalesce(acting.merged_into, acting.id) = coalesce(registrar.merged_into, registrar.id))`;

/** SQL that tells, of a row named `agreement` with programme_id, id and number, how it was registered: the `Registration` of the domain, or null. */
export const registrationOf = `
  (select json_build_object('registrarPartyIds', ${registrarPartyIdsOf}, 'number', agreement.number, 'answers', (
            select coalesce(json_agg(json_build_object('organisationId', recognition.organisation_id, 'kind', recognition.kind)
                                     order by recognition.recorded_at, recognition.id), '[]')
              from agreement_recognition recognition
             where recognition.programme_id = registration.programme_id and recognition.agreement_id = registration.agreement_id))
     from agreement_registration registration
    where registration.programme_id = agreement.programme_id and registration.agreement_id = agreement.id)`;
