namespace CSat.DuckDbProvider.Tests.StandIn;

/// <summary>What the official appender leaves open: which types it refuses when, and what becomes of a row that was given up.</summary>
public sealed class AppenderRefusalTests : MemoryDatabase
{
    [Theory]
    [InlineData("STRUCT(a INTEGER)")]
    [InlineData("MAP(VARCHAR, INTEGER)")]
    [InlineData("UNION(n INTEGER, s VARCHAR)")]
    [InlineData("BIT")]
    [InlineData("BIGNUM")]
    public void A_value_for_a_type_that_the_row_appender_lacks_is_refused_by_name_and_nothing_is_written(string type)
    {
        Execute($"CREATE TABLE t(v {type})");
        using (var appender = Connection.CreateAppender("t"))
        {
            Should.Throw<NotSupportedException>(() => appender.CreateRow().AppendValue("x")).Message.ShouldContain("insert by a statement");
        }

        Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Nulls_of_a_row_that_was_given_up_do_not_reach_the_next_row()
    {
        Execute("CREATE TABLE t(a INTEGER, b INTEGER[2], c STRUCT(x INTEGER) DEFAULT {'x': 5}, d INTEGER)");
        using (var appender = Connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendDefault().AppendNullValue().AppendNullValue();
            appender.CreateRow().AppendValue(1).AppendValue(new[] { 2, 3 }).AppendDefault().AppendValue(4).EndRow();
        }

        Scalar("SELECT t::VARCHAR FROM t").ShouldBe("{'a': 1, 'b': [2, 3], 'c': {'x': 5}, 'd': 4}");
    }
}
