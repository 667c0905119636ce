namespace CSat.Etl.Loading;

/// <summary>What passed through one stream on one day, for the reconciliation.</summary>
internal sealed class PassedCount
{
    /// <summary>Digest of the rows of fct_response by what they hold; spelled alike in recount_responses.sql.</summary>
    public Int128 ResponsePlaces { get; set; }

    /// <summary>The same of fct_blank_form.</summary>
    public Int128 BlankPlaces { get; set; }

    /// <summary>The same of fct_rating.</summary>
    public Int128 RatingPlaces { get; set; }

    /// <summary>Rows of fct_own_scale_rating.</summary>
    public long ApartRatings { get; set; }

    /// <summary>The digest of their places.</summary>
    public Int128 ApartPlaces { get; set; }
}
