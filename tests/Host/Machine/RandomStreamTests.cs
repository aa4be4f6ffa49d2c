using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.World;

namespace PosTerminal.Tests.Host.Machine;

[TestClass]
public class RandomStreamTests
{
    [TestMethod]
    public void Every_way_to_draw_repeats_with_the_seed_and_differs_by_name()
    {
        Func<RandomStream, object>[] draws =
        [
            stream => stream.Next(), stream => stream.Next(1 << 30), stream => stream.Next(-5, 1 << 30),
            stream => stream.NextInt64(), stream => stream.NextInt64(1L << 60),
            stream => stream.NextInt64(-5, 1L << 60),
            stream => stream.NextSingle(), stream => stream.NextDouble(),
            stream => Bytes(stream.NextBytes), stream => Bytes(bytes => stream.NextBytes(bytes.AsSpan())),
            stream => Bytes(bytes => stream.Fill(bytes, 0, bytes.Length)),
            stream => string.Join(',', stream.GetItems([1, 2, 3, 4, 5, 6, 7, 8], 20)),
        ];
        for (int i = 0; i < draws.Length; i++)
        {
            string[] drawn = [.. new[] { "a", "a", "b" }.Select(name => $"{draws[i](new RandomStream(7, name))}")];
            Assert.AreEqual(drawn[0], drawn[1], $"way {i}");
            Assert.AreNotEqual(drawn[0], drawn[2], $"way {i}");
        }
    }

    private static string Bytes(Action<byte[]> fill)
    {
        byte[] bytes = new byte[16];
        fill(bytes);
        return Convert.ToHexString(bytes);
    }
}
