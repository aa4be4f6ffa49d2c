using System;

namespace nanoFramework.TestFramework;

public sealed class Assert
{
    public extern Assert();
    public static extern void AreEqual(DateTime expected, DateTime actual, string message = "");
    public static extern void AreEqual(bool expected, bool actual, string message = "");
    public static extern void AreEqual(byte expected, byte actual, string message = "");
    public static extern void AreEqual(char expected, char actual, string message = "");
    public static extern void AreEqual(double expected, double actual, string message = "");
    public static extern void AreEqual(float expected, float actual, string message = "");
    public static extern void AreEqual(int expected, int actual, string message = "");
    public static extern void AreEqual(long expected, long actual, string message = "");
    public static extern void AreEqual(object expected, object actual, string message = "");
    public static extern void AreEqual(sbyte expected, sbyte actual, string message = "");
    public static extern void AreEqual(short expected, short actual, string message = "");
    public static extern void AreEqual(string expected, string actual, string message = "");
    public static extern void AreEqual(uint expected, uint actual, string message = "");
    public static extern void AreEqual(ulong expected, ulong actual, string message = "");
    public static extern void AreEqual(ushort expected, ushort actual, string message = "");
    public static extern void IsFalse(bool condition, string message = "");
    public static extern void IsTrue(bool condition, string message = "");
    public static extern void ThrowsException(Type exception, Action action, string message = "");
}
