import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Toast } from '@samenspel/ui';
import { FocusAfterNavigation } from './navigation/focus-after-navigation';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, Toast],
  template: '<router-outlet /><sam-toast />',
})
export class App {
  constructor() {
    inject(FocusAfterNavigation).start();
  }
}
