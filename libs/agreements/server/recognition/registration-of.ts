/** SQL that tells, of a row named `agreement` with programme_id, id and number, how it was registered: the `Registration` of the domain, or null. */
export const registrationOf = `
  (select json_build_object('organisationId', registration.organisation_id, 'number', agreement.number, 'answers', (
            select coalesce(json_agg(json_build_object('organisationId', recognition.organisation_id, 'kind', recognition.kind)
                                     order by recognition.recorded_at, recognition.id), '[]')
              from agreement_recognition recognition
             where recognition.programme_id = registration.programme_id and recognition.agreement_id = registration.agreement_id))
     from agreement_registration registration
    where registration.programme_id = agreement.programme_id and registration.agreement_id = agreement.id)`;
