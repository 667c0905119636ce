namespace CSat.Api.Complaints;

/// <summary>Says in which fields a complaint differs from the stored one of the same external id.</summary>
internal static class ComplaintDifferences
{
    public static IReadOnlyList<string> Of(ComplaintCase stored, ComplaintDraft draft)
    {
        var fields = new List<string>();
        AddIf(stored.Channel != draft.Channel, "channel");
        AddIf(stored.Category != draft.Category, "category");
        AddIf(stored.Offering != draft.Offering, "offering");
        AddIf(stored.Description != draft.Description, "description");
        AddIf(stored.ReceivedAt != draft.ReceivedAt, "received_at");
        AddIf(stored.CustomerDueAt != draft.CustomerDueAt, "customer_due_at");

        // The department and the person change with the work, so they are named only when nothing else tells the two apart.
        AddIf(fields.Count == 0 && stored.Department != draft.Department, "department");
        AddIf(fields.Count == 0 && draft.AssignedTo.Length > 0 && stored.AssignedTo != draft.AssignedTo, "assigned_to");
        AddIf(fields.Count == 0, "events");
        return fields;

        void AddIf(bool differs, string field)
        {
            if (differs)
            {
                fields.Add(field);
            }
        }
    }
}
