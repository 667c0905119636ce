using System.Numerics;
using DuckDB.NET.Data;

namespace CSat.DuckDbProvider.Tests.StandIn;

/// <summary>Integers beyond 128 bits, which the official provider's documentation leaves open.</summary>
public sealed class BigNumTests : MemoryDatabase
{
    [Theory]
    [InlineData("1361129467683753853853498429727072845824")]
    [InlineData("-1361129467683753853853498429727072845824")]
    [InlineData("340282366920938463463374607431768211456")]
    [InlineData("-170141183460469231731687303715884105729")]
    public void An_integer_beyond_128_bits_is_bound_as_BIGNUM_and_comes_back(string digits)
    {
        var number = BigInteger.Parse(digits, null);
        using var command = Command("SELECT typeof($n), $n::VARCHAR, $n");
        command.Parameters.Add(new DuckDBParameter("n", number));
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        (reader.GetString(0), reader.GetString(1), reader.GetFieldValue<BigInteger>(2)).ShouldBe(("BIGNUM", digits, number));
    }

    [Fact]
    public void A_BIGNUM_is_read_as_any_number_that_holds_it()
    {
        Cell<int>("SELECT 7::BIGNUM").ShouldBe(7);
        Cell<long>("SELECT '-7'::BIGNUM").ShouldBe(-7);
        Should.Throw<OverflowException>(() => Cell<long>("SELECT '99999999999999999999'::BIGNUM"));
    }
}
