using System;

namespace nanoFramework.Runtime.Events;

public class NativeEventDispatcher : IDisposable
{
    protected virtual extern void Dispose(bool disposing);
    public extern NativeEventDispatcher(string driverName, ulong driverData);
    public extern void Dispose();
}
