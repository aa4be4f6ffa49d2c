using System;
using System.Collections.Generic;
using Nano = nanoFramework.TestFramework;

namespace PosTerminal.Tests;

/// <summary>Good and bad test classes for <see cref="ShimTests"/>; none is run by the test runner.</summary>
internal static class ShimSamples
{
    internal static List<string> Log { get; } = new();

    internal class Field
    {
        private int _count;

        public int Next() => _count++;
    }

    internal class AutoProperty
    {
        public int Count { get; set; }
    }

    internal class SharedField
    {
        protected int Shared = 1;
    }

    internal sealed class InheritedField : SharedField
    {
    }

    internal static class StaticField
    {
        internal static int Count { get; set; }
    }

    internal sealed class Methods
    {
        public string Name => "sample";

        public void CallsInstanceHelper() => InstanceHelper(1);

        public void CallsStaticHelper() => StaticHelper(1);

        public Func<int> CapturesThis() => () => InstanceHelper(2);

        public int ReadsProperty() => Name.Length;

        public void UsesALambda() => Nano.Assert.ThrowsException(typeof(Exception), () => StaticHelper(2));

        public long SwitchesAndLoops(int value)
        {
            long sum = 0x0202020202020202;
            double scale = 2.5;
            for (int i = 0; i < value; i++)
            {
                sum += i switch { 0 => 2, 1 => 3, 2 => 5, 3 => 7, _ => (long)scale };
            }

            return sum;
        }

        private static int StaticHelper(int value) => value;

        private int InstanceHelper(int value) => value + Name.Length;
    }

    internal sealed class First
    {
        [Nano.Setup]
        public void Up() => Log.Add("first up");

        [Nano.Cleanup]
        public void Down() => Log.Add("first down");
    }

    internal sealed class Second
    {
        [Nano.Setup]
        public static void Up() => Log.Add("second up");

        [Nano.Cleanup]
        public static void Down() => Log.Add("second down");
    }

    internal sealed class Skipped
    {
        [Nano.Setup]
        public void Up() => throw new Nano.SkipTestException("No pins here.");

        public void Test()
        {
        }
    }
}
