import { TestBed } from '@angular/core/testing';
import { DeviceStorage } from './device-storage';

describe('the storage of the device', () => {
  let storage: DeviceStorage;

  beforeEach(() => {
    localStorage.clear();
    storage = TestBed.inject(DeviceStorage);
  });

  it('gives back what it kept, until that is dropped', () => {
    expect(storage.keep('draft', { title: 'Half' })).toBe(true);
    expect(storage.read('draft')).toEqual({ title: 'Half' });
    storage.drop('draft');
    expect(storage.read('draft')).toBeUndefined();
  });

  it('takes what it cannot read for nothing', () => {
    localStorage.setItem('draft', '{ half');
    expect(storage.read('draft')).toBeUndefined();
  });
});
